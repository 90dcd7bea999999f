package org.chuangwen.rectification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of a file, so that all are told at once; more than anybody would read are not sought. */
final class CaseFileFaults {

    /** How many are told of. */
    static final int MOST = 200;

    private final List<CaseFileFault> faults = new ArrayList<>();

    void add(CaseFile.Row row, CaseColumn column, String key, Object... arguments) {
        add(new CaseFileFault(row.number(), column.title(), row.text(column), key, List.of(arguments)));
    }

    void add(CaseFileFault fault) {
        if (!isFull()) {
            faults.add(fault);
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    boolean isFull() {
        return faults.size() == MOST;
    }

    /** Whether something in that row has been told of already. */
    boolean has(CaseFile.Row row) {
        return faults.stream().anyMatch(fault -> fault.row() == row.number());
    }

    /** Whether something in that column of that row has been told of already. */
    boolean has(CaseFile.Row row, CaseColumn column) {
        return faults.stream()
                .anyMatch(fault -> fault.row() == row.number() && column.title().equals(fault.column()));
    }

    /** @throws CaseFileRefused if any fault was added */
    void throwIfAny() {
        if (!isEmpty()) {
            faults.sort(Comparator.comparingInt(CaseFileFault::row));
            throw new CaseFileRefused(faults, !isFull());
        }
    }
}
