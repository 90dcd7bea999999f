package org.chuangwen.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;

/** Takes a file's rows to the registers one by one: units from the top down, then people, then grids. */
@Dependent
class ImportRun {

    /** Faults that only say that another row was at fault. */
    private static final Set<String> FOLLOWING = Set.of(
            "directory.unknownUnit",
            "directory.unknownGrid",
            "directory.unknownPerson",
            "directory.unknownCommunity",
            "directory.notAppointed");

    @Inject
    private Organisation organisation;

    @Inject
    private UnitRegister units;

    @Inject
    private GridRegister grids;

    @Inject
    private PeopleRegister people;

    /** @throws ImportRefused with all that is wrong; then the transaction must not be committed */
    ImportResult carryOut(Actor actor, ImportFile file) {
        Work work = new Work(actor, file);
        work.topDown(ImportTable.UNITS, this::unit);
        file.rows(ImportTable.PEOPLE).forEach(row -> work.take(row, this::person));
        work.topDown(ImportTable.GRIDS, this::grid);
        file.throwIfFaulty();
        return work.result();
    }

    private ImportChange unit(Work work, ImportFile.Row row) {
        FieldErrors errors = new FieldErrors();
        UnitForm form = ImportRows.unit(row, errors);
        errors.throwIfAny();
        Optional<Unit> present = form.code() == null ? Optional.empty() : organisation.unitWithCode(form.code());
        if (present.isPresent()) {
            return work.changed(row, units.change(work.actor, present.get(), form));
        }
        units.found(work.actor, form);
        return work.founded(row);
    }

    private ImportChange grid(Work work, ImportFile.Row row) {
        GridForm form = ImportRows.grid(row);
        Optional<Grid> present = form.code() == null ? Optional.empty() : organisation.gridWithCode(form.code());
        if (present.isPresent()) {
            return work.changed(row, grids.change(work.actor, present.get(), form));
        }
        grids.found(work.actor, form);
        return work.founded(row);
    }

    private ImportChange person(Work work, ImportFile.Row row) {
        FieldErrors errors = new FieldErrors();
        PersonForm form = ImportRows.person(row, errors);
        errors.throwIfAny();
        Optional<Person> present =
                form.username() == null ? Optional.empty() : organisation.personNamed(form.username());
        if (present.isPresent() && !present.get().active()) {
            throw InvalidInput.of("username", "directory.hasLeft", present.get().name());
        }
        if (present.isPresent()) {
            return work.changed(row, people.change(work.actor, present.get(), form, null));
        }
        work.passwords.add(people.add(work.actor, form));
        return work.founded(row);
    }

    /** One file being taken in. */
    private static final class Work {

        private final Actor actor;
        private final ImportFile file;
        private final Map<ImportTable, List<ImportChange>> changes = new EnumMap<>(ImportTable.class);
        private final List<NewPassword> passwords = new ArrayList<>();
        private final Set<String> faulty = new HashSet<>();

        Work(Actor actor, ImportFile file) {
            this.actor = actor;
            this.file = file;
        }

        /** Rows in any order; what one names of the file is taken before it. */
        void topDown(ImportTable table, BiFunction<Work, ImportFile.Row, ImportChange> verb) {
            List<ImportFile.Row> rows = file.rows(table);
            Set<String> keys = rows.stream().map(ImportFile.Row::key).collect(Collectors.toSet());
            Map<String, List<Integer>> waiting = new HashMap<>();
            int[] missing = new int[rows.size()];
            Deque<Integer> ready = new ArrayDeque<>();
            for (int i = 0; i < missing.length; i++) {
                for (String key : above(rows.get(i))) {
                    if (keys.contains(key)) {
                        waiting.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
                        missing[i]++;
                    }
                }
                if (missing[i] == 0) {
                    ready.add(i);
                }
            }
            while (!ready.isEmpty()) {
                ImportFile.Row row = rows.get(ready.remove());
                take(row, verb);
                for (int i : waiting.getOrDefault(row.key(), List.of())) {
                    if (--missing[i] == 0) {
                        ready.add(i);
                    }
                }
            }
            for (int i = 0; i < missing.length; i++) {
                if (missing[i] > 0) {
                    fault(rows.get(i), FieldError.of("parent", "directory.parentCircle"));
                }
            }
        }

        /** What must be there before the row: its superior and the communities that a unit stands by. */
        private static Set<String> above(ImportFile.Row row) {
            Set<String> above = new HashSet<>(ImportRows.pairedCodes(row));
            if (row.text("parent") != null) {
                above.add(row.text("parent"));
            }
            return above;
        }

        void take(ImportFile.Row row, BiFunction<Work, ImportFile.Row, ImportChange> verb) {
            if (file.isFull()) {
                return;
            }
            try {
                changes.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(verb.apply(this, row));
            } catch (InvalidInput e) {
                e.errors().forEach(error -> fault(row, error));
            }
        }

        private void fault(ImportFile.Row row, FieldError error) {
            if (row.key() != null) {
                faulty.add(row.key());
            }
            boolean follows = FOLLOWING.contains(error.key())
                    && !faulty.isEmpty()
                    && row.text(error.field()) != null
                    && faulty.stream().anyMatch(key -> row.text(error.field()).contains(key) && !key.equals(row.key()));
            if (!follows) {
                file.add(row, error);
            }
        }

        ImportChange founded(ImportFile.Row row) {
            return new ImportChange(row.table(), row.key(), row.text("name"), ImportChange.Kind.NEW, Map.of());
        }

        ImportChange changed(ImportFile.Row row, Map<String, String> facts) {
            return new ImportChange(
                    row.table(),
                    row.key(),
                    row.text("name"),
                    facts.isEmpty() ? ImportChange.Kind.UNCHANGED : ImportChange.Kind.CHANGED,
                    facts);
        }

        ImportResult result() {
            List<ImportChange> all = new ArrayList<>();
            changes.values().forEach(all::addAll);
            return new ImportResult(all, passwords);
        }
    }
}
