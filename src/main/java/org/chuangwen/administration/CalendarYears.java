package org.chuangwen.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.Holidays;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;

/**
 * The administrators enter a year's holidays and make-up working days. What is counted from then on follows them;
 * deadlines that were announced stay as they were announced.
 */
@ApplicationScoped
@Transactional
public class CalendarYears {

    /** The most characters of a reason. */
    public static final int REASON_MOST = 500;

    private static final int FACTS_MOST = 1_200;

    @Inject
    private Holidays holidays;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * A year as it is known.
     *
     * @param known whether somebody has entered it; if not there are no days
     * @param revision stands for what is known now: whoever changes the year says which one they saw
     * @param last what was done to it last, null if it came with the program or is not known
     */
    public record Year(int year, boolean known, List<SpecialDay> days, String revision, JournalEntry last) {}

    /** The years that are known, in order. */
    public List<Integer> years() {
        return holidays.years();
    }

    public Year year(int year) {
        List<SpecialDay> days = holidays.of(year).stream().map(SpecialDay::of).toList();
        List<JournalEntry> entries = journal.of(subject(year));
        return new Year(
                year,
                holidays.years().contains(year),
                days,
                Integer.toHexString(days.hashCode()),
                entries.isEmpty() ? null : entries.get(entries.size() - 1));
    }

    /**
     * Sets a year whole.
     *
     * @param revision of the year as the actor saw it
     * @throws Conflict if somebody has changed the year since; it says who
     * @throws org.chuangwen.problem.InvalidInput naming {@code year}, {@code days} or {@code reason}
     */
    public void set(Actor actor, int year, String revision, List<SpecialDay> days, String reason) {
        actor.require(Role.ADMINISTRATOR);
        new FieldErrors().requireText("reason", reason, REASON_MOST).throwIfAny();
        requireKinds(days);
        Year before = year(year);
        if (!before.revision().equals(revision)) {
            throw before.last() == null
                    ? new Conflict("problem.changedMeanwhile")
                    : new Conflict(
                            "administration.yearChanged",
                            Optional.ofNullable(before.last().actorName()).orElse(""),
                            before.last().occurredAt());
        }
        holidays.set(year, days.stream().map(SpecialDay::asCalendarDay).toList());
        journal.add(new JournalEntry(subject(year), "setYear", clock.now())
                .by(actor, Role.ADMINISTRATOR)
                .remark(reason)
                .fact("added", difference(days, before.days()))
                .fact("removed", difference(before.days(), days)));
    }

    private static void requireKinds(List<SpecialDay> days) {
        FieldErrors errors = new FieldErrors();
        days.forEach(day -> errors.require("days", day.kind()));
        errors.throwIfAny();
    }

    /** The days of the one list that are not in the other, as text; null if there are none. */
    private static String difference(List<SpecialDay> these, List<SpecialDay> those) {
        Set<SpecialDay> other = new HashSet<>(those);
        List<SpecialDay> different = new ArrayList<>(these);
        different.removeIf(other::contains);
        String text = different.stream()
                .map(day -> day.day() + " " + day.kind() + " " + day.name())
                .collect(Collectors.joining("; "));
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= FACTS_MOST ? text : text.substring(0, FACTS_MOST) + "…";
    }

    private static String subject(int year) {
        return "calendar-" + year;
    }
}
