package org.chuangwen.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Unit;

/**
 * Lays the tree out in lines. An organisation is small against what it works on: all of it is read, and only what is
 * open is shown.
 */
@Dependent
class Tree {

    private static final long NOBODY = 0;

    @PersistenceContext
    private EntityManager entityManager;

    List<TreeRow> rows(String openKey) {
        List<Unit> units = entityManager
                .createQuery("select u from Unit u where u.dissolvedOn is null", Unit.class)
                .getResultList();
        List<Grid> grids = entityManager
                .createQuery("select g from Grid g where g.dissolvedOn is null order by g.code", Grid.class)
                .getResultList();
        Layout layout = new Layout(units, grids);
        layout.open(openKey);
        layout.below(NOBODY, 0);
        return layout.rows;
    }

    private static final class Layout {

        private final Map<Long, Unit> units;
        private final Map<Long, Grid> grids;
        private final Map<Long, List<Unit>> unitsBelow;
        private final Map<Long, List<Grid>> gridsOf;
        private final Map<Long, List<Grid>> smallOf;
        private final Set<String> open = new HashSet<>();
        private final List<TreeRow> rows = new ArrayList<>();

        Layout(List<Unit> all, List<Grid> allGrids) {
            units = all.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
            grids = allGrids.stream().collect(Collectors.toMap(Grid::id, grid -> grid));
            unitsBelow = all.stream()
                    .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::code))
                    .collect(Collectors.groupingBy(unit -> unit.parentId() == null ? NOBODY : unit.parentId()));
            gridsOf = allGrids.stream()
                    .filter(grid -> grid.parentId() == null)
                    .collect(Collectors.groupingBy(Grid::communityId));
            smallOf = allGrids.stream()
                    .filter(grid -> grid.parentId() != null)
                    .collect(Collectors.groupingBy(Grid::parentId));
        }

        void open(String key) {
            String asked = key == null ? "" : key;
            if (asked.matches("grid-\\d{1,18}")) {
                Grid grid = grids.get(Long.valueOf(asked.substring(5)));
                if (grid != null) {
                    open.add("grid-" + (grid.parentId() == null ? grid.id() : grid.parentId()));
                    openUnit(grid.communityId());
                }
            } else if (asked.matches("unit-\\d{1,18}")) {
                openUnit(Long.valueOf(asked.substring(5)));
            }
            unitsBelow.getOrDefault(NOBODY, List.of()).forEach(root -> open.add("unit-" + root.id()));
        }

        private void openUnit(Long id) {
            for (Unit unit = units.get(id); unit != null; unit = units.get(unit.parentId())) {
                open.add("unit-" + unit.id());
            }
        }

        void below(long parent, int depth) {
            for (Unit unit : unitsBelow.getOrDefault(parent, List.of())) {
                boolean isOpen = open.contains("unit-" + unit.id());
                boolean more = unitsBelow.containsKey(unit.id()) || gridsOf.containsKey(unit.id());
                rows.add(new TreeRow(unit.id(), unit.code(), unit.name(), unit.kind(), depth, isOpen, more));
                if (isOpen) {
                    grids(gridsOf.getOrDefault(unit.id(), List.of()), depth + 1);
                    below(unit.id(), depth + 1);
                }
            }
        }

        private void grids(List<Grid> of, int depth) {
            for (Grid grid : of) {
                boolean isOpen = open.contains("grid-" + grid.id());
                boolean more = smallOf.containsKey(grid.id());
                rows.add(new TreeRow(grid.id(), grid.code(), grid.name(), null, depth, isOpen, more));
                if (isOpen) {
                    grids(smallOf.getOrDefault(grid.id(), List.of()), depth + 1);
                }
            }
        }
    }
}
