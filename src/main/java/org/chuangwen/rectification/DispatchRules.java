package org.chuangwen.rectification;

/** The rule tables asked at dispatch, and the names of their columns. */
final class DispatchRules {

    static final String UNIT_TABLE = "responsible-unit";
    static final String LIMIT_TABLE = "time-limit";

    static final String CATEGORY = "category";
    static final String SUBCATEGORY = "subcategory";
    static final String COMMUNITY = "community";
    static final String GRID = "grid";
    static final String SEVERITY = "severity";
    static final String SOURCE = "source";
    static final String MONTH = "month";

    static final String UNIT = "unitCode";
    static final String LIMIT_AMOUNT = "limitAmount";
    static final String LIMIT_UNIT = "limitUnit";

    /** In place of a unit's code: the community where the case lies. */
    static final String OWN_COMMUNITY = "@community";

    /** In place of a unit's code: the dispatcher chooses. */
    static final String NOBODY = "@none";

    private DispatchRules() {}
}
