package org.chuangwen.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.problem.FieldErrors;

/** The statutory holidays and make-up working days, year by year, as the State Council announces them. */
@ApplicationScoped
@Transactional
public class Holidays {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<HolidaysChanged> changed;

    /** The years whose holidays are known, in order. */
    public List<Integer> years() {
        return entityManager
                .createQuery("select y.year from CalendarYear y order by y.year", Integer.class)
                .getResultList();
    }

    /** The days of a year that are not what their weekday says, in order; none if the year is not known. */
    public List<CalendarDay> of(int year) {
        return entityManager
                .createQuery(
                        "select d from CalendarDay d where d.day between ?1 and ?2 order by d.day", CalendarDay.class)
                .setParameter(1, LocalDate.of(year, 1, 1))
                .setParameter(2, LocalDate.of(year, 12, 31))
                .getResultList();
    }

    /** All that is known, as the working clock needs it. */
    public WorkingDays workingDays() {
        List<CalendarDay> days = entityManager
                .createQuery("select d from CalendarDay d", CalendarDay.class)
                .getResultList();
        return new WorkingDays(dates(days, false), dates(days, true), Set.copyOf(years()));
    }

    /**
     * Sets a year whole; what was known of it before is forgotten. Deadlines that were counted already stay as they
     * are.
     *
     * @throws org.chuangwen.problem.InvalidInput naming {@code year} or {@code days}
     */
    public void set(int year, Collection<CalendarDay> days) {
        FieldErrors errors = new FieldErrors();
        if (year < 2000 || year > 2100) {
            errors.add("year", "problem.outOfRange", 2000, 2100);
        }
        Set<LocalDate> seen = new HashSet<>();
        for (CalendarDay day : days) {
            if (day.day() == null) {
                errors.add("days", "problem.required");
            } else if (day.day().getYear() != year) {
                errors.add("days", "calendar.dayOfOtherYear", day.day().toString());
            } else if (!seen.add(day.day())) {
                errors.add("days", "calendar.dayTwice", day.day().toString());
            }
            errors.requireText("days", day.name(), 60);
        }
        errors.throwIfAny();
        of(year).forEach(entityManager::remove);
        entityManager.flush();
        if (entityManager.find(CalendarYear.class, year) == null) {
            entityManager.persist(new CalendarYear(year));
        }
        days.forEach(entityManager::persist);
        changed.fire(new HolidaysChanged());
    }

    private static Set<LocalDate> dates(List<CalendarDay> days, boolean working) {
        return days.stream()
                .filter(day -> day.working() == working)
                .map(CalendarDay::day)
                .collect(Collectors.toUnmodifiableSet());
    }
}
