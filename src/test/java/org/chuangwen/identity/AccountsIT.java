package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.language.LanguageChosen;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.support.container.DatabaseSnapshot;
import org.chuangwen.support.container.InContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names, passwords and tokens, as the database keeps them. */
@InContainer
class AccountsIT {

    private static final String PASSWORD = "a good password";

    @Inject
    private Accounts accounts;

    @Inject
    private Actors actors;

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Event<LanguageChosen> chosen;

    @Inject
    private DatabaseSnapshot database;

    @Inject
    private People people;

    private String username;
    private Actor actor;

    @BeforeEach
    void add() {
        username = "p-" + UUID.randomUUID();
        actor = people.add(username, Passwords.hashOfDrawn(PASSWORD));
    }

    @Test
    void shouldSignInWithTheRightPasswordOnly() {
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).contains(actor);
        assertThat(accounts.signIn(" " + username + " ", PASSWORD, Visitor.UNKNOWN))
                .contains(actor);
        assertThat(accounts.signIn(username, PASSWORD + "x", Visitor.UNKNOWN)).isEmpty();
        assertThat(accounts.signIn(username, "", Visitor.UNKNOWN)).isEmpty();
        assertThat(accounts.signIn("nobody", PASSWORD, Visitor.UNKNOWN)).isEmpty();
        assertThat(accounts.signIn("no\u0000body", PASSWORD, Visitor.UNKNOWN)).isEmpty();
        assertThat(accounts.signIn("x".repeat(100_000), PASSWORD, Visitor.UNKNOWN))
                .isEmpty();
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThatThrownBy(() -> accounts.signIn(null, null, Visitor.UNKNOWN))
                .satisfies(AccountsIT::namesUsernameAndPassword);
    }

    @Test
    void shouldBeOutAtOnceWhenThePersonLeaves() {
        String token = tokens.give(actor).token();
        assertThat(tokens.holder(token)).contains(actor);

        people.leave(actor);

        assertThat(tokens.holder(token)).isEmpty();
        assertThat(actors.find(actor.personId())).isEmpty();
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).isEmpty();
        assertThatThrownBy(() -> actors.of(actor.personId())).isInstanceOf(NotFound.class);
    }

    @Test
    void shouldKeepNoTokenThatCouldBeRead() {
        String token = tokens.give(actor).token();

        assertThat(database.take().toString()).doesNotContain(token).doesNotContain(PASSWORD);
    }

    @Test
    void shouldForgetExpiredTokens() {
        String token = tokens.give(actor).token();
        people.expireTokensOf(actor);
        assertThat(tokens.holder(token)).isEmpty();

        tokens.give(actor);

        assertThat(people.tokensOf(actor)).isOne();
    }

    @Test
    void shouldEndTokensWhenThePasswordChanges() {
        String token = tokens.give(actor).token();

        accounts.changePassword(actor, PASSWORD, "another password");

        assertThat(tokens.holder(token)).isEmpty();
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).isEmpty();
        assertThat(accounts.signIn(username, "another password", Visitor.UNKNOWN))
                .contains(actor);
    }

    @Test
    void shouldRefuseAPasswordThatIsWrongOrWeak() {
        assertThat(faults("wrong", "another password")).containsExactly("oldPassword");
        assertThat(faults(PASSWORD, "short")).containsExactly("newPassword");
        assertThat(faults(PASSWORD, username)).containsExactly("newPassword");
        assertThat(faults(PASSWORD, PASSWORD)).containsExactly("newPassword");
        assertThat(faults(PASSWORD, "x".repeat(201))).containsExactly("newPassword");
        assertThat(faults("", "")).containsExactly("oldPassword", "newPassword");
        assertThat(accounts.signIn(username, PASSWORD, Visitor.UNKNOWN)).contains(actor);
    }

    @Test
    void shouldRememberTheLanguageThatSomebodySignedInChose() {
        assertThat(accounts.languageOf(actor)).isEmpty();
        currentActor.is(actor);

        chosen.fire(new LanguageChosen("en"));

        assertThat(accounts.languageOf(actor)).contains("en");
    }

    private List<String> faults(String oldPassword, String newPassword) {
        try {
            accounts.changePassword(actor, oldPassword, newPassword);
            return List.of();
        } catch (InvalidInput e) {
            return e.errors().stream().map(FieldError::field).toList();
        }
    }

    private static void namesUsernameAndPassword(Throwable thrown) {
        assertThat(((InvalidInput) thrown).errors())
                .extracting(FieldError::field)
                .containsExactly("username", "password");
    }

    /** Comes and goes in the table of people. */
    @ApplicationScoped
    @Transactional
    static class People {

        @Inject
        private Organisation organisation;

        @Inject
        private Actors actors;

        @PersistenceContext
        private EntityManager entityManager;

        Actor add(String username, String hash) {
            return actors.of(
                    organisation.add(new Person(username, username, null, hash)).id());
        }

        void leave(Actor actor) {
            organisation.person(actor.personId()).orElseThrow().leave();
        }

        void expireTokensOf(Actor actor) {
            entityManager
                    .createQuery("update ApiToken t set t.expiresAt = ?1 where t.personId = ?2")
                    .setParameter(1, Instant.now().minusSeconds(1))
                    .setParameter(2, actor.personId())
                    .executeUpdate();
        }

        long tokensOf(Actor actor) {
            return entityManager
                    .createQuery("select count(t) from ApiToken t where t.personId = ?1", Long.class)
                    .setParameter(1, actor.personId())
                    .getSingleResult();
        }
    }
}
