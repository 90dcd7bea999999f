package org.chuangwen.rectification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.database.Dialect;
import org.chuangwen.workflow.ProceduresDeployed;

/** Gives a new house the usual categories, from {@code reference/categories.csv}; they are the city's from then on. */
@ApplicationScoped
@Transactional
public class CategoriesAtStart {

    private static final String FILE = "/reference/categories.csv";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Categories categories;

    /** Before everything else at start: what else is loaded may name them. */
    public void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ProceduresDeployed deployed) {
        if (!categories.all().isEmpty()) {
            return;
        }
        waitForOtherNodes();
        if (categories.all().isEmpty()) {
            read();
        }
    }

    /** An embedded database has one process only. */
    private void waitForOtherNodes() {
        if (Dialect.isPostgresql()) {
            entityManager
                    .createNativeQuery("lock table case_category in share row exclusive mode")
                    .executeUpdate();
        }
    }

    private void read() {
        Map<String, Category> parents = new HashMap<>();
        try (InputStream in = getClass().getResourceAsStream(FILE);
                CSVParser rows = CSVParser.parse(
                        in,
                        StandardCharsets.UTF_8,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            for (CSVRecord row : rows) {
                String icon = row.get("icon");
                Category parent =
                        parents.computeIfAbsent(row.get("category"), name -> categories.add(name, null, icon));
                categories.add(row.get("subcategory"), parent, icon);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
