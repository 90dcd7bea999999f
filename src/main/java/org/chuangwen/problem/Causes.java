package org.chuangwen.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a person can be told in an exception. The container wraps what services throw, and what fails only at
 * commit comes out wrapped once more, so all causes are looked through.
 */
public final class Causes {

    /** Longer chains of causes than this are loops. */
    private static final int DEEPEST = 50;

    /**
     * By name: JPA's, Hibernate's and the engine's own exceptions of the same meaning, none of which this room may
     * import.
     */
    private static final Set<String> LOST_RACES = Set.of(
            "OptimisticLockException",
            "OptimisticLockingException",
            "OptimisticEntityLockException",
            "StaleStateException",
            "StaleObjectStateException",
            "PessimisticLockException",
            "PessimisticEntityLockException",
            "LockTimeoutException",
            "LockAcquisitionException",
            "CannotAcquireLockException");

    /**
     * SQL states of the same meaning: serialization failure, deadlock, lock not available, unique key taken, lock
     * timeout and concurrent update of H2.
     */
    private static final Set<String> LOST_RACE_STATES = Set.of("40001", "40P01", "55P03", "23505", "HYT00", "90131");

    /** A character that the database cannot keep, the null: no name, number or code that exists has one. */
    private static final String UNKEEPABLE_CHARACTER = "22021";

    private Causes() {}

    /**
     * The problem that a service threw, the conflict that the database or the engine found, or what the database cannot
     * keep; empty if it is none of these.
     */
    public static Optional<Problem> problemIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (isLostRace(cause)) {
                return Optional.of(new Conflict("problem.changedMeanwhile"));
            }
            if (cause instanceof SQLException sql && UNKEEPABLE_CHARACTER.equals(sql.getSQLState())) {
                return Optional.of(new Malformed("problem.controlCharacter"));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isLostRace(Throwable cause) {
        return LOST_RACES.contains(cause.getClass().getSimpleName())
                || cause instanceof SQLException sql && LOST_RACE_STATES.contains(String.valueOf(sql.getSQLState()));
    }
}
