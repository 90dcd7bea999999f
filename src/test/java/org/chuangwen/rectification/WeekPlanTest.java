package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.chuangwen.rectification.WeekPlan.Day;
import org.chuangwen.rectification.WeekPlan.Task;
import org.junit.jupiter.api.Test;

class WeekPlanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A Thursday, ten o'clock in the morning. */
    private static final Instant NOW = Instant.parse("2026-11-19T02:00:00Z");

    @Test
    void shouldPutEachTaskOnTheDayItIsDue() {
        WeekPlan plan = plan(
                "2026-11-18T10:00:00Z", // yesterday
                "2026-11-19T02:00:00Z", // now: the limit has ended
                "2026-11-19T10:00:00Z", // today at six
                "2026-11-19T16:00:00Z", // midnight ends today
                "2026-11-22T15:59:00Z", // late on Sunday
                "2026-11-22T16:00:01Z", // Monday has begun
                "2026-11-29T16:00:00Z"); // the end of next Sunday

        assertThat(plan.overdue()).hasSize(2);
        assertThat(plan.days())
                .extracting(Day::date)
                .containsExactly(
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2026, 11, 22));
        assertThat(plan.days()).extracting(day -> day.tasks().size()).containsExactly(2, 0, 0, 1);
        assertThat(plan.days()).extracting(Day::today).containsExactly(true, false, false, false);
        assertThat(plan.nextWeek()).hasSize(2);
        assertThat(plan.thisWeek()).isEqualTo(5);
    }

    @Test
    void shouldEndWithTheSundayAfterNext() {
        assertThat(WeekPlan.endOf(LocalDate.of(2026, 11, 19), ZONE)).isEqualTo("2026-11-29T16:00:00Z");
        assertThat(WeekPlan.endOf(LocalDate.of(2026, 11, 22), ZONE)).isEqualTo("2026-11-29T16:00:00Z");
        assertThat(WeekPlan.endOf(LocalDate.of(2026, 11, 23), ZONE)).isEqualTo("2026-12-06T16:00:00Z");
    }

    private static WeekPlan plan(String... due) {
        List<Task> tasks = Stream.of(due)
                .map(moment -> new Task(null, Instant.parse(moment), null, false))
                .toList();
        return WeekPlan.of(tasks, NOW, ZONE, false);
    }
}
