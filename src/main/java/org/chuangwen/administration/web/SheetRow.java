package org.chuangwen.administration.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** A row of a sheet while it is edited, and what is wrong with it. */
public abstract class SheetRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> faults = new HashMap<>();

    /** Whether it is not as it was read or kept last. */
    abstract boolean isChanged();

    void forgive() {
        faults.clear();
    }

    void fault(String field, String text) {
        faults.put(field, text);
    }

    /** What is wrong, by field; {@link Sheet#ROW} for what is wrong with the row as a whole. */
    public Map<String, String> getFaults() {
        return faults;
    }
}
