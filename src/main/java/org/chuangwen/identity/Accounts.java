package org.chuangwen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.chuangwen.language.LanguageChosen;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.TooManyAttempts;

/** Signs people in, and lets them change their password. */
@ApplicationScoped
@Transactional
public class Accounts {

    /** The fewest characters of a password. */
    public static final int SHORTEST_PASSWORD = 10;

    /** The most characters of a password: hashing more costs and gains nothing. */
    public static final int LONGEST_PASSWORD = 200;

    /** The most characters of a username. */
    public static final int LONGEST_USERNAME = 60;

    /** What an unknown name's password is held against, so that the time of the answer does not tell who works here. */
    private static final String NOBODYS_HASH = Passwords.hash(Passwords.draw());

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private Tokens tokens;

    @Inject
    private SignInLock lock;

    @Inject
    private KnownBrowsers knownBrowsers;

    @Inject
    private Event<AccountUnlocked> unlocked;

    @Inject
    private CurrentActor currentActor;

    /**
     * Who has this name and password. A failure is counted, and after the fifth nothing is looked at for ten minutes:
     * see {@link SignInLock}.
     *
     * @return empty if the name is unknown, the password wrong or the person no longer active
     * @throws InvalidInput naming {@code username} or {@code password} if either is missing
     * @throws TooManyAttempts if the name, the browser or the address is locked; also if it has been locked while the
     *     password was looked at, so that of many guesses sent at once only the first few count
     */
    // Outside a transaction: hashing takes long, and no connection should wait for it.
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Actor> signIn(String username, String password, Visitor visitor) {
        FieldErrors errors = new FieldErrors().require("username", username).require("password", password);
        errors.throwIfAny();
        boolean possible = isPossible(username) && password.length() <= LONGEST_PASSWORD;
        Optional<Person> person = possible ? organisation.personNamed(username.strip()) : Optional.empty();
        boolean knownBrowser = person.filter(known -> knownBrowsers.knows(known.id(), visitor.browser()))
                .isPresent();
        lock.requireOpen(username, visitor, knownBrowser);
        String hash = person.map(Person::passwordHash).orElse(NOBODYS_HASH);
        boolean right = Passwords.matches(possible ? password : "", hash);
        Optional<Actor> actor = right ? person.flatMap(known -> actors.find(known.id())) : Optional.empty();
        if (actor.isEmpty()) {
            lock.failed(username, visitor, knownBrowser);
            return actor;
        }
        lock.requireOpen(username, visitor, knownBrowser);
        lock.succeeded(username, visitor, knownBrowser);
        return actor;
    }

    /**
     * Lets somebody sign in again before their lock ends.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     * @throws NotFound if nobody has this name
     */
    public void unlock(Actor actor, String username) {
        actor.require(Role.ADMINISTRATOR);
        Person person = organisation.personNamed(username).orElseThrow(NotFound::new);
        lock.open(username);
        unlocked.fire(new AccountUnlocked(actor, person.id()));
    }

    /**
     * Until when somebody is locked out after failed sign-ins, empty if they are not.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     * @throws NotFound if nobody has this name
     */
    public Optional<Instant> lockedUntil(Actor actor, String username) {
        actor.require(Role.ADMINISTRATOR);
        Person person = organisation.personNamed(username).orElseThrow(NotFound::new);
        return lock.lockedUntil(person.username());
    }

    /**
     * Gives the actor another password. With the old one end their tokens and their sessions in all browsers; the one
     * in which they changed it is to be begun anew.
     *
     * @throws InvalidInput naming {@code oldPassword} or {@code newPassword}
     */
    public void changePassword(Actor actor, String oldPassword, String newPassword) {
        new FieldErrors()
                .require("oldPassword", oldPassword)
                .require("newPassword", newPassword)
                .throwIfAny();
        Person person = organisation.person(actor.personId()).orElseThrow(NotFound::new);
        FieldErrors errors = new FieldErrors();
        if (oldPassword.length() > LONGEST_PASSWORD || !Passwords.matches(oldPassword, person.passwordHash())) {
            errors.add("oldPassword", "identity.oldPasswordWrong");
        }
        if (newPassword.length() < SHORTEST_PASSWORD) {
            errors.add("newPassword", "identity.passwordTooShort", SHORTEST_PASSWORD);
        } else if (newPassword.length() > LONGEST_PASSWORD) {
            errors.add("newPassword", "problem.tooLong", LONGEST_PASSWORD, newPassword.length());
        } else if (newPassword.equalsIgnoreCase(person.username())) {
            errors.add("newPassword", "identity.passwordIsUsername");
        } else if (newPassword.equals(oldPassword)) {
            errors.add("newPassword", "identity.passwordUnchanged");
        }
        errors.throwIfAny();
        person.changePassword(Passwords.hash(newPassword));
        tokens.endAll(actor);
        knownBrowsers.forget(person.id());
    }

    /** The language the person chose, empty if they never did. */
    public Optional<String> languageOf(Actor actor) {
        return organisation.person(actor.personId()).map(Person::language);
    }

    /** Remembers a language that was chosen on a page by somebody signed in. */
    public void remember(@Observes LanguageChosen chosen) {
        if (currentActor.isPresent()) {
            organisation.person(currentActor.get().personId()).ifPresent(person -> person.speak(chosen.tag()));
        }
    }

    private static boolean isPossible(String username) {
        return username.length() <= LONGEST_USERNAME && username.chars().noneMatch(Character::isISOControl);
    }
}
