package org.chuangwen.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.worklist.WorkItem;

/**
 * Tasks by the day they are due.
 *
 * @param overdue whose time has ended
 * @param days the rest of this week, today first, each day there though nothing is due
 * @param nextWeek due from Monday to Sunday after
 * @param cut whether there is more than is shown
 */
public record WeekPlan(List<Task> overdue, List<Day> days, List<Task> nextWeek, boolean cut) {

    /**
     * One task.
     *
     * @param takenBy the name of whoever has taken it, null if nobody has
     */
    public record Task(WorkItem item, Instant dueAt, String takenBy, boolean mine) {}

    /** What is due on a day. */
    public record Day(LocalDate date, boolean today, List<Task> tasks) {}

    /** The end of the week after that of the day. */
    static Instant endOf(LocalDate today, ZoneId zone) {
        return Period.weekOf(today.plusWeeks(1)).end(zone);
    }

    static WeekPlan of(List<Task> tasks, Instant now, ZoneId zone, boolean cut) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Task> overdue = new ArrayList<>();
        List<Task> nextWeek = new ArrayList<>();
        List<Day> days = new ArrayList<>();
        LocalDate sunday = Period.weekOf(today).to();
        for (LocalDate day = today; !day.isAfter(sunday); day = day.plusDays(1)) {
            days.add(new Day(day, day.equals(today), new ArrayList<>()));
        }
        for (Task task : tasks) {
            Instant due = task.dueAt();
            LocalDate day = lastDay(due, zone);
            if (!due.isAfter(now)) {
                overdue.add(task);
            } else if (day.isAfter(sunday)) {
                nextWeek.add(task);
            } else {
                days.get((int) ChronoUnit.DAYS.between(today, day)).tasks().add(task);
            }
        }
        return new WeekPlan(overdue, days, nextWeek, cut);
    }

    /** Midnight ends the day before it. */
    private static LocalDate lastDay(Instant due, ZoneId zone) {
        return LocalDate.ofInstant(due.minus(1, ChronoUnit.MICROS), zone);
    }

    /** How many are due until Sunday, the overdue included. */
    public int thisWeek() {
        return overdue.size()
                + days.stream().mapToInt(day -> day.tasks().size()).sum();
    }
}
