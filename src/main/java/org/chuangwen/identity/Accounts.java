package org.chuangwen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.chuangwen.language.LanguageChosen;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;

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
    private CurrentActor currentActor;

    /**
     * Who has this name and password.
     *
     * @return empty if the name is unknown, the password wrong or the person no longer active
     * @throws InvalidInput naming {@code username} or {@code password} if either is missing
     */
    // Outside a transaction: hashing takes long, and no connection should wait for it.
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Actor> signIn(String username, String password) {
        FieldErrors errors = new FieldErrors().require("username", username).require("password", password);
        errors.throwIfAny();
        boolean possible = isPossible(username) && password.length() <= LONGEST_PASSWORD;
        Optional<Person> person = possible ? organisation.personNamed(username.strip()) : Optional.empty();
        String hash = person.map(Person::passwordHash).orElse(NOBODYS_HASH);
        boolean right = Passwords.matches(possible ? password : "", hash);
        return right ? person.flatMap(known -> actors.find(known.id())) : Optional.empty();
    }

    /** What is kept instead of the password; see {@link Passwords}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String hash(String password) {
        return Passwords.hash(password);
    }

    /**
     * Gives the actor another password. Their tokens end with the old one.
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
