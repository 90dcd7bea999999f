package org.chuangwen.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuorumTest {

    @Test
    void shouldHoldForTwoThirdsWhenSixOfNineArePresent() {
        assertThat(Quorum.TWO_THIRDS.holds(9, 6)).isTrue();
        assertThat(Quorum.TWO_THIRDS.holds(9, 5)).isFalse();
        assertThat(Quorum.HALF.holds(9, 5)).isTrue();
        assertThat(Quorum.HALF.holds(9, 4)).isFalse();
        assertThat(Quorum.HALF.holds(8, 4)).as("the half itself is enough").isTrue();
    }

    @Test
    void shouldNotHoldWithNobodyThere() {
        assertThat(Quorum.HALF.holds(0, 0)).isFalse();
    }

    @Property
    void shouldHoldFromTheNeededOnwards(
            @ForAll Quorum quorum, @ForAll @IntRange(max = 60) int due, @ForAll @IntRange(max = 60) int present) {
        assertThat(quorum.holds(due, present)).isEqualTo(present >= quorum.needed(due));
    }

    /** The model: shares as decimals instead of whole numbers. */
    @Property
    void shouldAgreeWithTheShare(
            @ForAll Quorum quorum,
            @ForAll @IntRange(min = 1, max = 60) int due,
            @ForAll @IntRange(max = 60) int present) {
        double share = quorum == Quorum.HALF ? 0.5 : 2.0 / 3;
        assertThat(quorum.holds(due, present)).isEqualTo(present > 0 && (double) present / due >= share - 1e-9);
    }
}
