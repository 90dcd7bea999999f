package org.chuangwen.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CausesTest {

    static Stream<Throwable> lostRaces() {
        return Stream.of(
                new OptimisticLockException(),
                new OptimisticLockingException("task"),
                new StaleObjectStateException("Case", 1),
                new SQLException("deadlock", "40P01"),
                new SQLException("serialization", "40001"),
                new SQLException("lock timeout", "HYT00"),
                new SQLException("unique", "23505"));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void shouldBeAConflictWhenSomebodyWasFirst(Throwable lost) {
        assertThat(Causes.problemIn(wrapped(lost)))
                .get()
                .isInstanceOf(Conflict.class)
                .extracting(Problem::key)
                .isEqualTo("problem.changedMeanwhile");
    }

    @Test
    void shouldFindTheServicesOwnProblemHoweverDeep() {
        Problem problem = new NotFound();
        assertThat(Causes.problemIn(problem)).containsSame(problem);
        assertThat(Causes.problemIn(wrapped(problem))).containsSame(problem);
    }

    @Test
    void shouldBeTheSendersFaultWhenTheDatabaseCannotKeepACharacter() {
        assertThat(Causes.problemIn(wrapped(new SQLException("invalid byte sequence: 0x00", "22021"))))
                .get()
                .isInstanceOf(Malformed.class);
    }

    @Test
    void shouldFindNothingInAnOrdinaryFault() {
        assertThat(Causes.problemIn(wrapped(new NullPointerException()))).isEmpty();
        assertThat(Causes.problemIn(new SQLException("syntax", "42601"))).isEmpty();
    }

    @Test
    void shouldEndWhenCausesLoop() {
        RuntimeException one = new RuntimeException();
        RuntimeException two = new RuntimeException(one);
        one.initCause(two);
        assertThat(Causes.problemIn(one)).isEmpty();
    }

    private static Throwable wrapped(Throwable cause) {
        RollbackException atCommit = new RollbackException("at commit");
        atCommit.initCause(new RuntimeException(cause));
        return new TransactionalException("at commit", atCommit);
    }
}
