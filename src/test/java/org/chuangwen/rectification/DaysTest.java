package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void shouldBeOpenWhereNothingIsGiven() {
        assertThat(Days.read("", null)).isNull();
        assertThat(Days.read("2026-11-22", "")).isEqualTo(new Days(DAY, null));
        assertThat(Days.read(null, " 2026-11-22 ")).isEqualTo(new Days(null, DAY));
        assertThat(new Days(DAY, null).begin(ZONE)).hasToString("2026-11-21T16:00:00Z");
        assertThat(new Days(null, DAY).end(ZONE)).hasToString("2026-11-22T16:00:00Z");
        assertThat(new Days(DAY, null).end(ZONE))
                .isAfter(DAY.plusYears(900).atStartOfDay(ZONE).toInstant());
    }

    @Test
    void shouldNameTheFieldThatIsWrong() {
        assertThat(faults("2026-11-22", "2026-11-21")).containsExactly("to rectification.periodBackwards");
        assertThat(faults("tomorrow", "22.11.2026")).containsExactly("from problem.notADate", "to problem.notADate");
        assertThat(faults("0026-11-22", null)).containsExactly("from problem.noSuchYear");
    }

    private static List<String> faults(String from, String to) {
        return catchThrowableOfType(InvalidInput.class, () -> Days.read(from, to)).errors().stream()
                .map((FieldError error) -> error.field() + " " + error.key())
                .toList();
    }
}
