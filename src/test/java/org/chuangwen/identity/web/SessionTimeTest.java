package org.chuangwen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTimeTest {

    @Test
    void shouldBeHalfAnHourUnlessSet() {
        assertThat(SessionTime.minutes(null)).isEqualTo(30);
        assertThat(SessionTime.minutes(" ")).isEqualTo(30);
        assertThat(SessionTime.minutes(" 5 ")).isEqualTo(5);
        assertThat(SessionTime.minutes("1440")).isEqualTo(1440);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1441", "-1", "half an hour", "99999", "1.5"})
    void shouldRefuseWhatIsNoNumberOfMinutes(String setting) {
        assertThatThrownBy(() -> SessionTime.minutes(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
