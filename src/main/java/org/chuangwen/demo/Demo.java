package org.chuangwen.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Accounts;
import org.chuangwen.identity.Passwords;
import org.chuangwen.identity.Visitor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.problem.Causes;
import org.chuangwen.workflow.ProceduresDeployed;

/** Loads the demo into an empty house, once, and says at every start with which people it can be tried. */
@ApplicationScoped
public class Demo {

    /** Under this system property the launcher finds what is to be read on the console once all stands. */
    private static final String ANNOUNCEMENT = "chuangwen.announcement";

    private static final Logger LOG = Logger.getLogger(Demo.class.getName());

    @Inject
    private Organisation organisation;

    @Inject
    private Accounts accounts;

    @Inject
    private DemoLoading loading;

    @Inject
    private CityClock clock;

    private final DemoPeopleFile file = new DemoPeopleFile(Path.of("data"));

    /** After all else that is loaded at start. */
    public void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ProceduresDeployed deployed) {
        if (!isWanted()) {
            return;
        }
        if (organisation.hasPeople()) {
            announceAgain();
        } else {
            load();
        }
    }

    /** Whether an empty house is to be filled with the demo. */
    static boolean isWanted() {
        return Boolean.parseBoolean(setting("CHUANGWEN_DEMO", "false"));
    }

    private void load() {
        Instant begin = Instant.now();
        String password = file.password().orElseGet(Passwords::draw);
        file.write(text(password));
        try {
            // Drawn, so that few rounds are enough: a demo is signed in to all day long.
            loading.load(Passwords.hashOfDrawn(password));
            LOG.log(
                    Level.INFO,
                    "Loaded the demo in {0} ms",
                    Duration.between(begin, Instant.now()).toMillis());
            announce(password);
        } catch (RuntimeException e) {
            if (Causes.problemIn(e).isEmpty() || !organisation.hasPeople()) {
                throw e;
            }
            LOG.log(Level.INFO, "Another node has just loaded the demo");
            announceAgain();
        } finally {
            clock.release();
        }
    }

    /** Tells only a password with which one can sign in: the file may be of another database. */
    private void announceAgain() {
        String anybody = DemoPerson.all().get(0).username();
        Optional<String> password = file.password()
                .filter(kept -> accounts.signIn(anybody, kept, Visitor.UNKNOWN).isPresent());
        password.ifPresentOrElse(
                this::announce,
                () -> LOG.log(
                        Level.WARNING, "The demo''s password was drawn at its first start and is not in {0}", file));
    }

    private void announce(String password) {
        System.setProperty(ANNOUNCEMENT, text(password));
        LOG.log(Level.INFO, "The demo''s people and their password stand in {0}", file);
    }

    private static String text(String password) {
        return DemoPeopleText.of(password, "http://localhost:" + setting("CHUANGWEN_HTTP_PORT", "8080") + "/");
    }

    private static String setting(String name, String otherwise) {
        String property = System.getProperty(name, System.getenv(name));
        return property == null || property.isBlank() ? otherwise : property;
    }
}
