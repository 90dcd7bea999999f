package org.chuangwen.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2040, 11);
    private static final LocalDate LONG_BEFORE = LocalDate.of(2040, 1, 1);

    @Test
    void shouldBeDueAsTheMonthGoesBy() {
        assertThat(Share.due(10, LONG_BEFORE, NOVEMBER, NOVEMBER.atDay(1))).isZero();
        assertThat(Share.due(10, LONG_BEFORE, NOVEMBER, NOVEMBER.atDay(16))).isEqualTo(5);
        assertThat(Share.due(10, LONG_BEFORE, NOVEMBER, NOVEMBER.atDay(30))).isEqualTo(9);
    }

    @Test
    void shouldBeDueInFullWhenMonthIsOver() {
        assertThat(Share.due(10, LONG_BEFORE, NOVEMBER, LocalDate.of(2041, 3, 1)))
                .isEqualTo(10);
    }

    @Test
    void shouldNotAskForDaysBeforeThePlan() {
        assertThat(Share.due(10, NOVEMBER.atDay(16), NOVEMBER, LocalDate.of(2041, 3, 1)))
                .isEqualTo(5);
        assertThat(Share.due(10, LocalDate.of(2041, 1, 1), NOVEMBER, LocalDate.of(2041, 3, 1)))
                .isZero();
    }

    @Property
    void shouldNeverBeMoreThanPlannedNorShrink(
            @ForAll @IntRange(min = 1, max = 200) int times,
            @ForAll @IntRange(min = 0, max = 700) int begins,
            @ForAll @IntRange(min = 0, max = 700) int goneBy) {
        LocalDate from = LONG_BEFORE.plusDays(begins);
        LocalDate today = LONG_BEFORE.plusDays(goneBy);

        int due = Share.due(times, from, NOVEMBER, today);

        assertThat(due).isBetween(0, times);
        assertThat(Share.due(times, from, NOVEMBER, today.plusDays(1))).isGreaterThanOrEqualTo(due);
    }
}
