package org.chuangwen.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotFound;

/** What an administrator does to grids and small grids. Each verb is one transaction, one after the other. */
@ApplicationScoped
@Transactional
public class Grids {

    @Inject
    private DirectoryLock lock;

    @Inject
    private GridRegister register;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * Marks out a grid.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     * @throws org.chuangwen.problem.InvalidInput naming {@code code}, {@code name}, {@code community}, {@code parent},
     *     {@code leader} or {@code patroller}
     */
    public Grid found(Actor actor, GridForm form) {
        actor.require(Role.ADMINISTRATOR);
        lock.take();
        return register.found(actor, form);
    }

    /**
     * Renames it, moves it with its small grids, gives it another leader or patroller.
     *
     * @param version as the actor saw it
     * @throws NotFound if there is no such grid
     * @throws Conflict if somebody has changed it since, or it is dissolved
     */
    public Grid change(Actor actor, long id, int version, GridForm form) {
        Grid grid = begin(actor, id, version);
        register.change(actor, grid, form);
        return grid;
    }

    /**
     * Dissolves it: its small grids and open cases pass to the successor.
     *
     * @param day since when it is no more, not ahead
     * @param remark in words, null for nothing
     */
    public void dissolve(Actor actor, long id, int version, String successorCode, LocalDate day, String remark) {
        Grid grid = begin(actor, id, version);
        register.dissolve(actor, grid, successorCode, day, LocalDate.ofInstant(clock.now(), clock.zone()), remark);
    }

    private Grid begin(Actor actor, long id, int version) {
        actor.require(Role.ADMINISTRATOR);
        lock.take();
        Grid grid = organisation.grid(id).orElseThrow(NotFound::new);
        if (grid.version() != version || !grid.active()) {
            throw new Conflict("problem.changedMeanwhile");
        }
        return grid;
    }
}
