package org.chuangwen.rules;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.database.Dialect;
import org.chuangwen.rules.process.DecisionFile;
import org.chuangwen.workflow.ProceduresDeployed;

/** Gives a new house its first rules, usually from {@code bpmn/<key>.dmn}; they are the city's from then on. */
@ApplicationScoped
@Transactional
public class RulesAtStart {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RuleTables tables;

    @Inject
    private Versions versions;

    @Inject
    @Any
    private Instance<FirstRules> firstRules;

    @Inject
    private CityClock clock;

    /** Before everything else at start: what else is loaded may ask them. */
    public void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ProceduresDeployed deployed) {
        List<RuleTable> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        waitForOtherNodes();
        missing()
                .forEach(table ->
                        versions.add(new RuleVersion(table.key(), 1, firstOf(table), null, null, null, clock.now())));
    }

    private List<RuleTable> missing() {
        return tables.all().stream()
                .filter(table -> versions.current(table.key()) == 0)
                .toList();
    }

    /** An embedded database has one process only. */
    private void waitForOtherNodes() {
        if (Dialect.isPostgresql()) {
            entityManager
                    .createNativeQuery("lock table rule_version in share row exclusive mode")
                    .executeUpdate();
        }
    }

    private List<RuleLine> firstOf(RuleTable table) {
        String file = "/bpmn/" + table.key() + ".dmn";
        try (InputStream in = firstRules.stream()
                .flatMap(brought -> brought.of(table.key()).stream())
                .findFirst()
                .orElseGet(() -> RulesAtStart.class.getResourceAsStream(file))) {
            return DecisionFile.read(in, names(table.inputs()), names(table.outputs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> names(List<RuleColumn> columns) {
        return columns.stream().map(RuleColumn::name).toList();
    }
}
