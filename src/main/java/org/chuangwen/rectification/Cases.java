package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.database.Dialect;
import org.chuangwen.problem.NotFound;

/** Keeps cases and their orders. */
@Dependent
class Cases {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CityClock clock;

    /** A new case's number, for example {@code AJ-2026-000123}; a step that fails leaves a gap. */
    String nextNumber() {
        long serial = ((Number) entityManager
                        .createNativeQuery(Dialect.nextOf("case_number_seq"))
                        .getSingleResult())
                .longValue();
        return "AJ-%d-%06d".formatted(clock.now().atZone(clock.zone()).getYear(), serial);
    }

    void add(RectificationCase found) {
        entityManager.persist(found);
    }

    void add(RectificationOrder issued) {
        entityManager.persist(issued);
    }

    Optional<RectificationCase> withNumber(String number) {
        return withNumber(number, LockModeType.NONE);
    }

    /**
     * The case, for change: whoever else wants to change it waits until this transaction ends.
     *
     * @throws NotFound if there is no such case
     */
    RectificationCase lock(String number) {
        return withNumber(number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    /** Those of these cases that there are, by their numbers. */
    Map<String, RectificationCase> withNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select c from RectificationCase c left join fetch c.currentOrder where c.number in ?1",
                                RectificationCase.class)
                        .setParameter(1, numbers)
                        .getResultStream()
                        .collect(Collectors.toMap(RectificationCase::number, Function.identity()));
    }

    /** Who else reported the same: the reporters of all that was joined to this case. */
    List<Long> reportersOfDuplicates(RectificationCase original) {
        return entityManager
                .createQuery("select c.reporterId from RectificationCase c where c.duplicateOf = ?1", Long.class)
                .setParameter(1, original)
                .getResultList();
    }

    /** What the case was split into, in the order of their numbers; none if it was not. */
    List<RectificationCase> partsOf(RectificationCase whole) {
        return entityManager
                .createQuery(
                        "select c from RectificationCase c where c.partOf = ?1 order by c.id", RectificationCase.class)
                .setParameter(1, whole)
                .getResultList();
    }

    boolean isKnown(String externalNumber) {
        return !entityManager
                .createQuery("select c.id from RectificationCase c where c.externalNumber = ?1", Long.class)
                .setParameter(1, externalNumber)
                .getResultList()
                .isEmpty();
    }

    private Optional<RectificationCase> withNumber(String number, LockModeType lock) {
        return entityManager
                .createQuery("select c from RectificationCase c where c.number = ?1", RectificationCase.class)
                .setParameter(1, number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
