package org.chuangwen.rules;

/**
 * A column of a rule table.
 *
 * @param name by which the feature hands in or receives the value; also in the DMN file
 * @param label the message key of its heading
 * @param least the smallest number; 0 for choices
 * @param most the largest number; 0 for choices
 */
public record RuleColumn(String name, Kind kind, String label, int least, int most) {

    /** What stands in a column. */
    public enum Kind {
        CHOICE,
        NUMBER
    }

    /** A column of words out of a set that the table's owner knows. */
    public static RuleColumn choice(String name, String label) {
        return new RuleColumn(name, Kind.CHOICE, label, 0, 0);
    }

    /** A column of numbers between two bounds, both included. */
    public static RuleColumn number(String name, String label, int least, int most) {
        return new RuleColumn(name, Kind.NUMBER, label, least, most);
    }

    public boolean isChoice() {
        return kind == Kind.CHOICE;
    }
}
