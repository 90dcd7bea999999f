package org.chuangwen.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.chuangwen.support.Effort.Operator;
import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void shouldAddUpByOperator() {
        Effort effort = new Effort();
        effort.add(Operator.POINT, 2);
        effort.add(Operator.READ, 40);
        Effort other = new Effort();
        other.add(Operator.POINT, 1);
        other.add(Operator.WAIT, 0.5);

        effort.add(other);

        assertThat(effort.of(Operator.POINT)).isEqualTo(3.3, within(1e-9));
        assertThat(effort.of(Operator.THINK)).isZero();
        assertThat(effort.total()).isEqualTo(3.3 + 8 + 0.5, within(1e-9));
    }

    @Test
    void shouldCountKeysOfPinyinAndOneOfAnythingElse() {
        assertThat(Effort.keysOf("飞线2处，ok")).isEqualTo(3 * 3.5 + 4);
        assertThat(Effort.keysOf("")).isZero();
    }

    @Test
    void shouldReadCharactersAndTakeNumbersAndWordsForTwo() {
        assertThat(Effort.charactersOf("飞线 充电，\u3000WG-03（11月24日 09:54 前）\n")).isEqualTo(4 + 4 + 6 + 4 + 1);
        assertThat(Effort.charactersOf("· 、 + …")).isZero();
    }
}
