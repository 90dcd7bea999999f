package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void shouldEndWithItsLastDayInTheCitysZone() {
        Period month = Period.monthOf(DAY);

        assertThat(month).isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
        assertThat(month.begin(ZoneId.of("Asia/Shanghai"))).hasToString("2026-10-31T16:00:00Z");
        assertThat(month.end(ZoneId.of("Asia/Shanghai"))).hasToString("2026-11-30T16:00:00Z");
    }

    @Test
    void shouldKnowQuarterAndWeek() {
        assertThat(Period.quarterOf(DAY)).isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Period.weekOf(DAY)).isEqualTo(new Period(LocalDate.of(2026, 11, 16), DAY));
    }

    @Test
    void shouldNameTheFieldThatIsWrong() {
        assertThat(faults(DAY, DAY.minusDays(1))).containsExactly("to");
        assertThat(faults(DAY, DAY.plusDays(Period.DAYS_MOST))).containsExactly("to");
        assertThat(faults(null, null)).containsExactly("from", "to");
        assertThat(faults(LocalDate.MIN, LocalDate.MAX)).containsExactly("from", "to");
    }

    @Property
    void shouldCutIntoWeeksWithoutGap(
            @ForAll @IntRange(min = 0, max = 5000) int start,
            @ForAll @IntRange(min = 1, max = Period.DAYS_MOST) int days) {
        Period period = new Period(DAY.plusDays(start), DAY.plusDays(start + days - 1L));

        List<Period> weeks = period.weeks();

        assertThat(weeks.get(0).from()).isEqualTo(period.from());
        assertThat(weeks.get(weeks.size() - 1).to()).isEqualTo(period.to());
        for (int i = 1; i < weeks.size(); i++) {
            assertThat(weeks.get(i).from())
                    .isEqualTo(weeks.get(i - 1).to().plusDays(1))
                    .satisfies(day -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY));
        }
        assertThat(weeks.stream()
                        .mapToLong(week -> ChronoUnit.DAYS.between(week.from(), week.to()) + 1)
                        .sum())
                .isEqualTo(days);
    }

    private static List<String> faults(LocalDate from, LocalDate to) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> new Period(from, to))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> fields.addAll(
                                invalid.errors().stream().map(FieldError::field).toList()));
        return fields;
    }
}
