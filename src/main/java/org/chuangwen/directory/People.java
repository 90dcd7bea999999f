package org.chuangwen.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;

/** What an administrator does to people. Each verb is one transaction, one after the other. */
@ApplicationScoped
@Transactional
public class People {

    @Inject
    private DirectoryLock lock;

    @Inject
    private PeopleRegister register;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * Adds somebody. They sign in with the password that is told here once, and choose another at once.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     * @throws InvalidInput naming {@code username}, {@code name}, {@code phone} or {@code posts}
     */
    public NewPassword add(Actor actor, PersonForm form) {
        actor.require(Role.ADMINISTRATOR);
        lock.take();
        return register.add(actor, form);
    }

    /**
     * Changes name, phone and appointments; moves somebody to another unit or role. What they had claimed and may no
     * longer do goes to the successor, or back to all who hold the role. It counts from their very next request.
     *
     * @param version as the actor saw it
     * @param successor a username, null or empty for none
     * @throws NotFound if there is no such person
     * @throws Conflict if somebody has changed them since
     */
    public void change(Actor actor, long id, int version, PersonForm form, String successor) {
        Person person = begin(actor, id, version);
        register.change(actor, person, form, successor(person, successor));
    }

    /**
     * Somebody works here no longer: their sessions and tokens end at once, their open work passes on as with
     * {@link #change}.
     *
     * @param day since when, not ahead
     * @throws InvalidInput naming {@code day} or {@code successor}; the last administrator stays
     */
    public void leave(Actor actor, long id, int version, LocalDate day, String successor) {
        Person person = begin(actor, id, version);
        register.leave(
                actor, person, day, LocalDate.ofInstant(clock.now(), clock.zone()), successor(person, successor));
    }

    /** Gives somebody who forgot theirs a new password, which is told here once; who had left comes back by it. */
    public NewPassword resetPassword(Actor actor, long id) {
        actor.require(Role.ADMINISTRATOR);
        lock.take();
        return register.beginAnew(actor, organisation.person(id).orElseThrow(NotFound::new));
    }

    private Person begin(Actor actor, long id, int version) {
        actor.require(Role.ADMINISTRATOR);
        lock.take();
        Person person = organisation.person(id).orElseThrow(NotFound::new);
        if (person.version() != version) {
            throw new Conflict("problem.changedMeanwhile");
        }
        return person;
    }

    private Person successor(Person person, String username) {
        String named = Texts.stripped(username);
        if (named == null) {
            return null;
        }
        Person successor = organisation
                .personNamed(named)
                .filter(Person::active)
                .orElseThrow(() -> InvalidInput.of("successor", "directory.unknownPerson", named));
        if (successor.id().equals(person.id())) {
            throw InvalidInput.of("successor", "directory.successorSelf");
        }
        return successor;
    }
}
