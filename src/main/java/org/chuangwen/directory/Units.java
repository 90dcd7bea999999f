package org.chuangwen.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotFound;

/** What an administrator does to units. Each verb is one transaction, one after the other. */
@ApplicationScoped
@Transactional
public class Units {

    @Inject
    private DirectoryLock lock;

    @Inject
    private UnitRegister register;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * Founds a unit.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     * @throws org.chuangwen.problem.InvalidInput naming {@code code}, {@code name}, {@code kind}, {@code parent} or
     *     {@code paired}
     */
    public Unit found(Actor actor, UnitForm form) {
        actor.require(Role.ADMINISTRATOR);
        lock.take();
        return register.found(actor, form);
    }

    /**
     * Renames it, moves it below another superior, pairs it with other communities.
     *
     * @param version as the actor saw it
     * @throws NotFound if there is no such unit
     * @throws Conflict if somebody has changed it since, or it is dissolved
     */
    public Unit change(Actor actor, long id, int version, UnitForm form) {
        Unit unit = begin(actor, id, version);
        register.change(actor, unit, form);
        return unit;
    }

    /**
     * Dissolves it: units below it, grids, people, pairings and all open work pass to the successor. Running clocks go
     * on.
     *
     * @param successorCode a unit of the same kind that is not below it
     * @param day since when it is no more, not ahead
     * @param remark in words, null for nothing
     */
    public void dissolve(Actor actor, long id, int version, String successorCode, LocalDate day, String remark) {
        Unit unit = begin(actor, id, version);
        register.dissolve(actor, unit, successorCode, day, LocalDate.ofInstant(clock.now(), clock.zone()), remark);
    }

    private Unit begin(Actor actor, long id, int version) {
        actor.require(Role.ADMINISTRATOR);
        lock.take();
        Unit unit = organisation.unit(id).orElseThrow(NotFound::new);
        if (unit.version() != version || !unit.active()) {
            throw new Conflict("problem.changedMeanwhile");
        }
        return unit;
    }
}
