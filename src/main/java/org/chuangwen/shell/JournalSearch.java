package org.chuangwen.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.journal.JournalFilter;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;

/** Reads what somebody looks for in the journal, from a page's address or a request of the API. */
@ApplicationScoped
public class JournalSearch {

    private static final int LONGEST = 60;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * The filter. What is empty, too long or no day narrows nothing.
     *
     * @param person a name or a user name; one that nobody has finds nothing
     * @param from the first day
     * @param to the last day
     */
    public JournalFilter filter(String person, String action, String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return new JournalFilter(
                isMissing(person)
                        ? null
                        : organisation.peopleCalled(person.strip()).stream()
                                .map(Person::id)
                                .toList(),
                isMissing(action) ? null : action.strip(),
                first == null ? null : begin(first),
                last == null ? null : begin(last.plusDays(1)));
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.zone()).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = isMissing(text) ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
