package org.chuangwen.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.support.container.InContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine, Hibernate and plain JDBC are one transaction. */
@InContainer
class StackIT {

    @Inject
    private ThreeWays threeWays;

    @Inject
    private StackTimer stackTimer;

    @Inject
    private WhatTimerFound whatTimerFound;

    @Inject
    private RepositoryService repository;

    private String deployment;

    @BeforeEach
    void deployProcedure() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "stack.bpmn",
                        Bpmn.createExecutableProcess("stack")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .receiveTask()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void removeProcedure() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void shouldKeepNothingWhenLastOfThreeWaysFails() {
        String name = UUID.randomUUID().toString();

        assertThatThrownBy(() -> threeWays.writeAndFail(name)).hasMessage("on purpose");

        assertThat(threeWays.writtenByHibernate(name)).isZero();
        assertThat(threeWays.writtenByJdbc(name)).isZero();
        assertThat(threeWays.writtenByEngine(name)).isZero();
    }

    @Test
    void shouldKeepAllThreeWhenNothingFails() {
        String name = UUID.randomUUID().toString();

        threeWays.write(name);

        assertThat(threeWays.writtenByHibernate(name)).isOne();
        assertThat(threeWays.writtenByJdbc(name)).isOne();
        assertThat(threeWays.writtenByEngine(name)).isOne();
    }

    /** As a timer's thread finds it while another thread is in a method that the server runs a transaction for. */
    @Test
    void shouldBeginAndEndItsOwnTransactionWhereServerForbidsUserTransactions() {
        String name = UUID.randomUUID().toString();

        threeWays.writeByEngineAlone(name);

        assertThat(threeWays.writtenByEngine(name)).isOne();
    }

    @Test
    void shouldBeOneTransactionWhenTimerRuns() throws Exception {
        String timer = repository
                .createDeployment()
                .addModelInstance(
                        "stack-timer.bpmn",
                        Bpmn.createExecutableProcess("stack-timer")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaExpression("${stackTimer.run()}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            threeWays.start("stack-timer");

            assertThat(stackTimer.result().get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            repository.deleteDeployment(timer, true);
        }
    }

    @Test
    void shouldMakeBeansWithTheirResourcesWhereTimersRun() throws Exception {
        String timer = repository
                .createDeployment()
                .addModelInstance(
                        "first-use.bpmn",
                        Bpmn.createExecutableProcess("first-use")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDate("2020-01-01T00:00:00")
                                .serviceTask()
                                .camundaExpression("${firstUsedByTimer.run()}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            threeWays.start("first-use");

            assertThat(whatTimerFound.hasEntityManager().get(30, TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            repository.deleteDeployment(timer, true);
        }
    }

    /** Nobody but the timer may ask it for anything: it is made when it is first asked. */
    @Named
    @ApplicationScoped
    static class FirstUsedByTimer {

        @PersistenceContext
        private EntityManager entityManager;

        @Inject
        private WhatTimerFound found;

        @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
        private TransactionSynchronizationRegistry transaction;

        public void run() {
            boolean has = entityManager != null;
            transaction.registerInterposedSynchronization(
                    new Told(() -> found.hasEntityManager().complete(has)));
        }
    }

    @ApplicationScoped
    static class WhatTimerFound {

        private final CompletableFuture<Boolean> hasEntityManager = new CompletableFuture<>();

        CompletableFuture<Boolean> hasEntityManager() {
            return hasEntityManager;
        }
    }

    /** Tells something once the step is over. */
    record Told(Runnable word) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // The step is not over yet.
        }

        @Override
        public void afterCompletion(int status) {
            word.run();
        }
    }

    /** Runs on a thread of the engine's own. */
    @Named
    @ApplicationScoped
    static class StackTimer {

        private final CompletableFuture<Boolean> jdbcSawWhatHibernateWrote = new CompletableFuture<>();

        @Inject
        private ThreeWays threeWays;

        @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
        private TransactionSynchronizationRegistry transaction;

        public void run() {
            boolean saw = threeWays.seesOwnWriting();
            transaction.registerInterposedSynchronization(new Told(() -> jdbcSawWhatHibernateWrote.complete(saw)));
        }

        CompletableFuture<Boolean> result() {
            return jdbcSawWhatHibernateWrote;
        }
    }

    /** Writes the same name by each of the ways that the house knows. */
    @ApplicationScoped
    @Transactional
    static class ThreeWays {

        @PersistenceContext
        private EntityManager entityManager;

        @Resource(lookup = "java:app/jdbc/chuangwen")
        private DataSource dataSource;

        @Inject
        private RuntimeService runtime;

        void write(String name) {
            entityManager.persist(new Unit(name, name, UnitKind.DISTRICT, null));
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement insert =
                            connection.prepareStatement("insert into case_category (name) values (?)")) {
                insert.setString(1, name);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            runtime.startProcessInstanceByKey("stack", name);
        }

        void writeAndFail(String name) {
            write(name);
            throw new IllegalStateException("on purpose");
        }

        /** No transaction is begun here, and the server forbids user transactions meanwhile. */
        @Transactional(Transactional.TxType.SUPPORTS)
        void writeByEngineAlone(String name) {
            runtime.startProcessInstanceByKey("stack", name);
        }

        void start(String process) {
            runtime.startProcessInstanceByKey(process);
        }

        /** Whether what Hibernate has just written is there for plain JDBC, before it is committed. */
        boolean seesOwnWriting() {
            String name = UUID.randomUUID().toString();
            entityManager.persist(new Unit(name, name, UnitKind.DISTRICT, null));
            entityManager.flush();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select =
                            connection.prepareStatement("select count(*) from org_unit where code = ?")) {
                select.setString(1, name);
                try (ResultSet found = select.executeQuery()) {
                    return found.next() && found.getInt(1) == 1;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        long writtenByHibernate(String name) {
            return count("select count(*) from org_unit where code = ?1", name);
        }

        long writtenByJdbc(String name) {
            return count("select count(*) from case_category where name = ?1", name);
        }

        long writtenByEngine(String name) {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(name)
                    .count();
        }

        private long count(String query, String name) {
            return ((Number) entityManager
                            .createNativeQuery(query)
                            .setParameter(1, name)
                            .getSingleResult())
                    .longValue();
        }
    }
}
