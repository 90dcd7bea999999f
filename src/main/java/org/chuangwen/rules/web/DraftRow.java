package org.chuangwen.rules.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.rules.RuleRow;

/** A row of a draft while it is edited. */
public class DraftRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> cells;
    private String note;

    DraftRow(List<String> cells, String note) {
        this.cells = new ArrayList<>(cells);
        this.note = note;
    }

    /** @param column that behind the last cell is the note */
    void write(int column, String text) {
        if (column < cells.size()) {
            cells.set(column, text);
        } else {
            note = text;
        }
    }

    RuleRow typed() {
        return new RuleRow(cells, note);
    }

    /** What is typed, by the position of the column. */
    public List<String> getCells() {
        return cells;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
