package org.chuangwen.patrol;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How somebody stands in a month: with the grids they are to walk, and with what they walked for others.
 *
 * @param name null if nobody is named for these grids
 * @param grids that they are to walk
 * @param done in these grids, by themselves
 * @param elsewhere in grids that somebody else is to walk
 * @param due by now in their grids, pro rata
 * @param gridsBehind of theirs, whoever walked them
 */
public record PersonProgress(
        Long personId,
        String name,
        String username,
        int grids,
        int planned,
        int done,
        int elsewhere,
        int due,
        int gridsBehind) {

    /** Whether they walked less than is due by now, or one of their grids was. */
    public boolean behind() {
        return done < due || gridsBehind > 0;
    }

    /** Everybody who is to walk one of the grids or did, those most behind first. */
    public static List<PersonProgress> of(List<GridProgress> grids) {
        Map<Long, PersonProgress> people = new LinkedHashMap<>();
        for (GridProgress grid : grids) {
            // Whose grid it is stands there even if they walked none of it.
            people.merge(keyOf(grid.patrollerId()), planned(grid), PersonProgress::plus);
            for (Walks walks : grid.walks()) {
                if (walks.done() > 0) {
                    boolean own = Objects.equals(grid.patrollerId(), walks.personId());
                    people.merge(walks.personId(), walked(walks, own), PersonProgress::plus);
                }
            }
        }
        return people.values().stream()
                .sorted(Comparator.comparingInt((PersonProgress row) -> -row.gridsBehind())
                        .thenComparingInt(row -> Math.min(0, row.done() - row.due()))
                        .thenComparing(row -> Objects.toString(row.name(), "")))
                .toList();
    }

    private static long keyOf(Long personId) {
        return personId == null ? 0 : personId;
    }

    private static PersonProgress planned(GridProgress grid) {
        return new PersonProgress(
                grid.patrollerId(),
                grid.patroller(),
                grid.patrollerUsername(),
                1,
                grid.planned(),
                0,
                0,
                grid.due(),
                grid.behind() ? 1 : 0);
    }

    private static PersonProgress walked(Walks walks, boolean own) {
        return new PersonProgress(
                walks.personId(),
                walks.person(),
                walks.username(),
                0,
                0,
                own ? walks.done() : 0,
                own ? 0 : walks.done(),
                0,
                0);
    }

    private PersonProgress plus(PersonProgress more) {
        return new PersonProgress(
                personId,
                name,
                username,
                grids + more.grids,
                planned + more.planned,
                done + more.done,
                elsewhere + more.elsewhere,
                due + more.due,
                gridsBehind + more.gridsBehind);
    }
}
