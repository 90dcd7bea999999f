package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.TooManyAttempts;
import org.chuangwen.support.container.InContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What failed sign-ins cost, as the database that all nodes share counts it. */
@InContainer
class SignInLockIT {

    private static final String PASSWORD = "a good password";

    @Inject
    private Accounts accounts;

    @Inject
    private KnownBrowsers browsers;

    @Inject
    private Actors actors;

    @Inject
    private Bench bench;

    @Inject
    private ServletContext servletContext;

    @Resource
    private ManagedExecutorService threads;

    private String username;

    @BeforeEach
    void add() {
        username = "lock-" + UUID.randomUUID();
        bench.add(username);
    }

    @Test
    void shouldLockWithTheFifthFailureWhetherAnybodyHasTheNameOrNot() {
        for (String name : List.of(username, "nobody-" + UUID.randomUUID())) {
            fail(name, Visitor.UNKNOWN, 5);

            Instant before = Instant.now();
            assertThatThrownBy(() -> accounts.signIn(name, PASSWORD, Visitor.UNKNOWN))
                    .isInstanceOfSatisfying(
                            TooManyAttempts.class,
                            locked -> assertThat(locked.until())
                                    .isBetween(
                                            before.plus(Duration.ofMinutes(9)), before.plus(Duration.ofMinutes(10))));
        }
    }

    @Test
    void shouldBeginAgainAfterSuccess() {
        fail(username, Visitor.UNKNOWN, 4);
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).isPresent();
        fail(username, Visitor.UNKNOWN, 4);
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).isPresent();
    }

    @Test
    void shouldOpenByItselfAndBeginAgain() {
        fail(username, Visitor.UNKNOWN, 5);
        bench.letTimePass();

        fail(username, Visitor.UNKNOWN, 4);
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).isPresent();
    }

    @Test
    void shouldNotCountTogetherWhatLiesFarApart() {
        fail(username, Visitor.UNKNOWN, 4);
        bench.letTimePass();
        fail(username, Visitor.UNKNOWN, 4);

        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).isPresent();
    }

    @Test
    void shouldCountAHundredAtOnce() throws Exception {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            attempts.add(() -> {
                try {
                    return accounts.signIn(username, "wrong", Visitor.UNKNOWN).isPresent();
                } catch (TooManyAttempts e) {
                    return null;
                }
            });
        }
        int refusedUnseen = 0;
        for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
            Boolean in = attempt.get();
            assertThat(in).isNotEqualTo(true);
            refusedUnseen += in == null ? 1 : 0;
        }

        assertThat(bench.failuresOf(username)).isEqualTo(100 - refusedUnseen).isGreaterThanOrEqualTo(5);
        assertThatThrownBy(() -> accounts.signIn(username, PASSWORD, Visitor.UNKNOWN))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void shouldLetInWhoComesWithAKnownBrowser() {
        Actor actor = accounts.signIn(username, PASSWORD, Visitor.UNKNOWN).orElseThrow();
        Visitor own = new Visitor("198.51.100.7", browsers.meet(actor, null));
        fail(username, Visitor.UNKNOWN, 5);

        assertThat(accounts.signIn(username, PASSWORD, own)).isPresent();
        assertThatThrownBy(() -> accounts.signIn(username, PASSWORD, Visitor.UNKNOWN))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void shouldLockAKnownBrowserByItself() {
        Actor actor = accounts.signIn(username, PASSWORD, Visitor.UNKNOWN).orElseThrow();
        Visitor stolen = new Visitor(null, browsers.meet(actor, null));
        fail(username, stolen, 5);

        assertThatThrownBy(() -> accounts.signIn(username, PASSWORD, stolen)).isInstanceOf(TooManyAttempts.class);
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).isPresent();
    }

    @Test
    void shouldNotTakeSomebodyElsesBrowserForKnown() {
        String other = "lock-" + UUID.randomUUID();
        bench.add(other);
        Actor actor = accounts.signIn(other, PASSWORD, Visitor.UNKNOWN).orElseThrow();
        Visitor theirs = new Visitor(null, browsers.meet(actor, null));
        fail(username, Visitor.UNKNOWN, 5);

        assertThatThrownBy(() -> accounts.signIn(username, PASSWORD, theirs)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void shouldLockAnAddressThatTriesManyNames() {
        Visitor scanner =
                new Visitor("203.0.113." + UUID.randomUUID().toString().charAt(0), null);
        bench.forget("address:" + scanner.address());
        for (int i = 0; i < SignInLock.MOST_OF_ADDRESS; i++) {
            String scanned = "scan-" + UUID.randomUUID();
            bench.add(scanned);
            fail(scanned, scanner, 1);
        }

        assertThatThrownBy(() -> accounts.signIn(username, PASSWORD, scanner)).isInstanceOf(TooManyAttempts.class);
        assertThat(accounts.signIn(username, PASSWORD, new Visitor("198.51.100.8", null)))
                .isPresent();
    }

    @Test
    void shouldKnowNoMoreThanTenBrowsersOfAPerson() {
        Actor actor = accounts.signIn(username, PASSWORD, Visitor.UNKNOWN).orElseThrow();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            kept.add(browsers.meet(actor, null));
        }

        assertThat(kept.stream().filter(browser -> browsers.knows(actor.personId(), browser)))
                .hasSize(KnownBrowsers.MOST);
        assertThat(browsers.meet(actor, kept.get(11))).isEqualTo(kept.get(11));
    }

    @Test
    void shouldLetSomebodyInAtOnceAndStandInTheJournal() {
        Actor administrator = bench.administrator();
        fail(username, Visitor.UNKNOWN, 5);
        assertThat(accounts.lockedUntil(administrator, username)).isPresent();

        accounts.unlock(administrator, username);

        assertThat(accounts.lockedUntil(administrator, username)).isEmpty();
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).isPresent();
        assertThat(bench.journalOf(username)).containsExactly("unlock");
    }

    @Test
    void shouldBeForAdministratorsAndPeopleWhoExist() {
        Actor nobodyMuch = accounts.signIn(username, PASSWORD, Visitor.UNKNOWN).orElseThrow();
        assertThatThrownBy(() -> accounts.unlock(nobodyMuch, username)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.lockedUntil(nobodyMuch, username)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.unlock(bench.administrator(), "nobody"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void shouldEndASessionInWhichNothingWasDoneForHalfAnHour() {
        assertThat(servletContext.getSessionTimeout()).isEqualTo(30);
    }

    @Test
    void shouldEndOtherSessionsWhenThePasswordChanges() {
        Actor actor = accounts.signIn(username, PASSWORD, Visitor.UNKNOWN).orElseThrow();
        String browser = browsers.meet(actor, null);
        String stamp = actors.stamp(actor);
        assertThat(actors.signedIn(actor.personId(), stamp)).contains(actor);

        accounts.changePassword(actor, PASSWORD, "another password");

        assertThat(actors.signedIn(actor.personId(), stamp)).isEmpty();
        assertThat(actors.signedIn(actor.personId(), actors.stamp(actor))).contains(actor);
        assertThat(browsers.knows(actor.personId(), browser)).isFalse();
    }

    private void fail(String name, Visitor visitor, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(accounts.signIn(name, "wrong", visitor)).isEmpty();
        }
    }

    /** What the tests do beside the services. */
    @ApplicationScoped
    @Transactional
    static class Bench {

        @PersistenceContext
        private EntityManager entityManager;

        @Inject
        private Organisation organisation;

        @Inject
        private SignInFailures failures;

        /** With a hash of few rounds: whoever counts failures must not wait for each. */
        void add(String username) {
            organisation.add(new Person(username, username, null, Passwords.hashOfDrawn(PASSWORD)));
        }

        Actor administrator() {
            return new Actor(1, "admin", "admin", Set.of(new Actor.Post(Role.ADMINISTRATOR, 1, "district", "/1/")));
        }

        void letTimePass() {
            String sooner = "update sign_in_failure set last_at = last_at - interval '11' minute,"
                    + " locked_until = locked_until - interval '11' minute";
            entityManager.createNativeQuery(sooner).executeUpdate();
        }

        void forget(String lane) {
            failures.forget(lane);
        }

        int failuresOf(String username) {
            return entityManager
                    .createQuery("select f.failures from SignInFailure f where f.countedFor = ?1", Integer.class)
                    .setParameter(1, "name:" + Secrets.hash(username))
                    .getSingleResult();
        }

        List<String> journalOf(String username) {
            return entityManager
                    .createQuery(
                            "select j.action from JournalEntry j, Person p where j.subject = concat('person:', p.id)"
                                    + " and p.username = ?1",
                            String.class)
                    .setParameter(1, username)
                    .getResultList();
        }
    }
}
