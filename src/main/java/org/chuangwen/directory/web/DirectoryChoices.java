package org.chuangwen.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.directory.DirectoryBook;
import org.chuangwen.directory.PersonRow;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;

/** What the forms of the organisation let one choose from. */
@Named
@RequestScoped
public class DirectoryChoices {

    @Inject
    private Organisation organisation;

    @Inject
    private DirectoryBook book;

    @Inject
    private CurrentActor currentActor;

    private List<Unit> units;

    /** All units, from the top down. */
    public List<Unit> getUnits() {
        if (units == null) {
            units = new ArrayList<>();
            for (UnitKind kind : UnitKind.values()) {
                units.addAll(organisation.units(kind));
            }
        }
        return units;
    }

    /** The units of this kind but one. */
    public List<Unit> successors(UnitKind kind, Long id) {
        return kind == null
                ? List.of()
                : organisation.units(kind).stream()
                        .filter(unit -> !unit.id().equals(id))
                        .toList();
    }

    public List<Unit> getCommunities() {
        return organisation.units(UnitKind.COMMUNITY);
    }

    /** Other grids that could take over this one's. */
    public List<Grid> successorsOf(Grid of) {
        return of == null
                ? List.of()
                : organisation.gridsOf(of.communityId()).stream()
                        .filter(grid -> !grid.id().equals(of.id()) && !of.id().equals(grid.parentId()))
                        .toList();
    }

    public List<PersonRow> getLeaders() {
        return book.holders(currentActor.get(), Role.LEADER, null);
    }

    /** Who may walk a grid of the community. */
    public List<PersonRow> patrollersIn(String communityCode) {
        return book.holders(currentActor.get(), Role.PATROLLER, communityCode);
    }

    /** Who may take over from a person; whoever holds several of their roles once. */
    public Collection<PersonRow> heirs(Long personId) {
        if (personId == null) {
            return List.of();
        }
        Map<Long, PersonRow> heirs = new LinkedHashMap<>();
        book.peers(currentActor.get(), personId).forEach(peer -> heirs.putIfAbsent(peer.id(), peer));
        return heirs.values();
    }

    /** The grids that can have small ones. */
    public List<Grid> getTopGrids() {
        return book.topGrids(currentActor.get());
    }

    public Role[] getRoles() {
        return Role.values();
    }
}
