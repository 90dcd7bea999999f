package org.chuangwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    @Test
    void shouldBeEightHoursUnlessSet() {
        assertThat(WorkingHours.REGULAR.perDay()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void shouldReadSetting() {
        assertThat(WorkingHours.parse("08:30-12:00, 13:30-17:30").perDay()).isEqualTo(Duration.ofMinutes(450));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "08:00",
                "08:00-",
                "8-12",
                "08:00-12:00-14:00",
                "12:00-08:00",
                "08:00-08:00",
                "08:00-25:00",
                "14:00-18:00,08:00-12:00",
                "08:00-12:00,11:00-18:00",
                "08:00-12:00,12:00-18:00",
                "08:00-12:00,"
            })
    void shouldRefuseWhenSettingIsWrong(String setting) {
        assertThatThrownBy(() -> WorkingHours.parse(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
