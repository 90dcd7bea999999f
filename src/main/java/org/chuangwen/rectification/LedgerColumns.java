package org.chuangwen.rectification;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chuangwen.language.Messages;

/**
 * A case as a line of a spreadsheet, in the words of whoever asks.
 *
 * @param baseUrl of the application, without a slash at the end: where photos and cases are looked up
 */
record LedgerColumns(Locale locale, String baseUrl) {

    /** A column's title below {@code rectification.ledger}, and how many characters wide it is. */
    private record Column(String name, int width) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("number", 18),
            new Column("externalNumber", 12),
            new Column("source", 12),
            new Column("reporter", 12),
            new Column("reportedAt", 17),
            new Column("community", 16),
            new Column("grid", 10),
            new Column("place", 30),
            new Column("category", 14),
            new Column("problem", 44),
            new Column("quantity", 10),
            new Column("quantityUnit", 8),
            new Column("severity", 10),
            new Column("before", 24),
            new Column("order", 18),
            new Column("unit", 20),
            new Column("issuedAt", 17),
            new Column("requirement", 30),
            new Column("deadline", 17),
            new Column("overdue", 8),
            new Column("reworks", 8),
            new Column("state", 12),
            new Column("result", 44),
            new Column("doneQuantity", 10),
            new Column("doneUnit", 8),
            new Column("fedBackAt", 17),
            new Column("after", 24),
            new Column("verifiedBy", 12),
            new Column("closedAt", 17),
            new Column("link", 24));

    List<String> titles() {
        return COLUMNS.stream().map(column -> text("ledger." + column.name())).toList();
    }

    List<Integer> widths() {
        return COLUMNS.stream().map(Column::width).toList();
    }

    List<Object> cells(LedgerLine line) {
        CaseRow row = line.row();
        LedgerLine.Facts facts = line.facts();
        List<Object> cells = new ArrayList<>(COLUMNS.size());
        cells.add(row.number());
        cells.add(row.externalNumber());
        cells.add(text("source." + row.source()));
        cells.add(facts.reporter());
        cells.add(row.reportedAt());
        cells.add(row.community());
        cells.add(facts.gridCode());
        cells.add(row.place());
        cells.add(row.category());
        cells.add(row.description());
        cells.add(number(facts.quantity()));
        cells.add(facts.quantityUnit());
        cells.add(text("severity." + row.severity()));
        cells.add(photo(line.before()));
        cells.add(row.orderNumber());
        cells.add(row.unit());
        cells.add(facts.issuedAt());
        cells.add(facts.requirement());
        cells.add(row.dueAt());
        cells.add(Boolean.TRUE.equals(row.overdue()) ? text("ledger.yes") : null);
        cells.add(row.reworkCount());
        cells.add(text("state." + row.state()));
        cells.add(facts.feedback());
        cells.add(number(facts.doneQuantity()));
        cells.add(facts.doneUnit());
        cells.add(facts.fedBackAt());
        cells.add(photo(line.after()));
        cells.add(line.verifiedBy());
        cells.add(row.closedAt());
        cells.add(address("/case.xhtml?number=" + row.number()));
        return cells;
    }

    private static BigDecimal number(BigDecimal quantity) {
        return quantity == null ? null : quantity.stripTrailingZeros();
    }

    private URI photo(UUID id) {
        return id == null ? null : address("/attachments/" + id);
    }

    private URI address(String path) {
        return URI.create(baseUrl + path);
    }

    private String text(String name) {
        return Messages.text(locale, "rectification." + name);
    }
}
