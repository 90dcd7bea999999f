package org.chuangwen.rectification.rest;

import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.Days;

/** Reads the days {@code from} and {@code to} of a request; what is no day is a fault of its field. */
final class Periods {

    private Periods() {}

    /** Null if neither is given, or with a fault added. */
    static Days optional(String from, String to, FieldErrors errors) {
        try {
            return Days.read(from, to);
        } catch (InvalidInput faults) {
            faults.errors()
                    .forEach(fault -> errors.add(
                            fault.field(), fault.key(), fault.arguments().toArray()));
            return null;
        }
    }
}
