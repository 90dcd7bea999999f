package org.chuangwen.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chuangwen.problem.Causes;

/**
 * Lets somebody in at the very first start: an administrator whose password is drawn and stands once in the log. The
 * demo brings its own people.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    private FirstPeople firstPeople;

    @PostConstruct
    void appear() {
        if (isDemo()) {
            return;
        }
        try {
            Optional<String> password = firstPeople.addAdministratorIfNobodyIsThere();
            password.ifPresent(drawn -> LOG.log(
                    Level.INFO, "First administrator: {0}  password: {1}", new Object[] {FirstPeople.USERNAME, drawn}));
        } catch (RuntimeException e) {
            if (Causes.problemIn(e).isEmpty()) {
                throw e;
            }
            LOG.log(Level.INFO, "Another node has just added the first administrator");
        }
    }

    private static boolean isDemo() {
        return Boolean.parseBoolean(System.getProperty("CHUANGWEN_DEMO", System.getenv("CHUANGWEN_DEMO")));
    }
}
