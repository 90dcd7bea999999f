package org.chuangwen.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.problem.FieldError;
import org.chuangwen.spreadsheet.Sheet;
import org.chuangwen.spreadsheet.SheetLimits;
import org.chuangwen.spreadsheet.SheetReader;
import org.chuangwen.spreadsheet.SheetRefused;

/** A file of the organisation, read into rows by their fields, without asking what they mean; and its faults. */
final class ImportFile {

    /** The longest file, in bytes. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    /** The most rows of a sheet below its header. */
    static final int MOST_ROWS = 3_000;

    /** How many faults are told of. */
    static final int MOST_FAULTS = 200;

    private static final SheetLimits LIMITS = new SheetLimits(MOST_BYTES, 10, MOST_ROWS, 30, 1_000);

    private final Map<ImportTable, List<Row>> rows = new EnumMap<>(ImportTable.class);
    private final List<ImportFault> faults = new ArrayList<>();

    /** One row with something in it. */
    record Row(ImportTable table, String sheet, int number, Map<String, String> cells) {

        /** Null if the cell is empty. */
        String text(String field) {
            return cells.get(field);
        }

        /** What the row is known by; null if it is missing. */
        String key() {
            return text(table.fields().get(0));
        }
    }

    /** @throws ImportRefused if it cannot be read as tables of the organisation at all */
    static ImportFile read(byte[] file) {
        ImportFile read = new ImportFile();
        try {
            SheetReader.read(file, LIMITS).forEach(read::add);
        } catch (SheetRefused e) {
            throw ImportRefused.of(e);
        }
        return read;
    }

    /** In the order of the file. */
    List<Row> rows(ImportTable table) {
        return rows.getOrDefault(table, List.of());
    }

    boolean isFull() {
        return faults.size() >= MOST_FAULTS;
    }

    void add(Row row, FieldError fault) {
        boolean ofColumn = row.table().fields().contains(fault.field());
        add(new ImportFault(
                row.sheet(),
                row.number(),
                ofColumn ? row.table().title(fault.field()) : null,
                ofColumn ? row.text(fault.field()) : null,
                fault.key(),
                fault.arguments()));
    }

    private void add(ImportFault fault) {
        if (!isFull()) {
            faults.add(fault);
        }
    }

    /** @throws ImportRefused if any fault was added */
    void throwIfFaulty() {
        if (!faults.isEmpty()) {
            // By sheet in the order they were met, then by row.
            List<String> sheets = faults.stream()
                    .map(fault -> String.valueOf(fault.sheet()))
                    .distinct()
                    .toList();
            faults.sort(Comparator.<ImportFault>comparingInt(fault -> sheets.indexOf(String.valueOf(fault.sheet())))
                    .thenComparingInt(ImportFault::row));
            throw new ImportRefused(faults, !isFull());
        }
    }

    private void add(Sheet sheet) {
        String name = sheet.name().isEmpty() ? null : sheet.name();
        Sheet.Row header = sheet.rows().get(0);
        List<String> titles = header.cells().subList(0, header.width());
        ImportTable table = null;
        for (ImportTable one : ImportTable.values()) {
            if (one.recognised(titles) > (table == null ? 1 : table.recognised(titles))) {
                table = one;
            }
        }
        if (table == null) {
            add(new ImportFault(name, header.number(), null, null, "directory.importUnknownTable", List.of()));
            return;
        }
        List<String> fields = fields(table, name, header.number(), titles);
        List<Row> read = rows.computeIfAbsent(table, any -> new ArrayList<>());
        Map<String, Integer> first = new HashMap<>();
        read.forEach(row -> first.put(row.key(), row.number()));
        for (Sheet.Row one : sheet.rows().subList(1, sheet.rows().size())) {
            Row row = row(table, name, fields, one);
            if (one.width() > titles.size()) {
                add(new ImportFault(
                        name,
                        one.number(),
                        null,
                        null,
                        "directory.importTooWide",
                        List.of(titles.size(), one.width())));
            }
            Integer before = row.key() == null ? null : first.putIfAbsent(row.key(), row.number());
            if (before != null) {
                String field = table.fields().get(0);
                add(row, FieldError.of(field, "directory.importTwice", row.key(), String.valueOf(before)));
            } else {
                read.add(row);
            }
        }
    }

    private List<String> fields(ImportTable table, String sheet, int row, List<String> titles) {
        List<String> fields = new ArrayList<>();
        for (String title : titles) {
            String field = table.fieldOf(title);
            if (field == null) {
                add(new ImportFault(sheet, row, title, null, "directory.importUnknownColumn", List.of(title)));
            } else if (fields.contains(field)) {
                add(new ImportFault(sheet, row, title, null, "directory.importColumnTwice", List.of(title)));
            }
            fields.add(field);
        }
        for (String field : table.fields()) {
            if (!fields.contains(field)) {
                String title = table.title(field);
                add(new ImportFault(sheet, row, title, null, "directory.importColumnMissing", List.of(title)));
            }
        }
        return fields;
    }

    private static Row row(ImportTable table, String sheet, List<String> fields, Sheet.Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) != null && !row.cell(i).isEmpty()) {
                cells.put(fields.get(i), row.cell(i));
            }
        }
        return new Row(table, sheet, row.number(), cells);
    }
}
