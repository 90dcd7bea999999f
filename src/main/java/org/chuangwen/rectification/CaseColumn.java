package org.chuangwen.rectification;

import java.util.Optional;

/**
 * A column of a file of cases. All of them must be there, in any order; which may be left empty is said beside each.
 */
public enum CaseColumn {
    /** May be empty. */
    EXTERNAL_NUMBER,
    SOURCE,
    COMMUNITY,
    /** May be empty. */
    GRID,
    CATEGORY,
    SUBCATEGORY,
    DESCRIPTION,
    /** May be empty, and then the unit too. */
    QUANTITY,
    QUANTITY_UNIT,
    /** May be empty. */
    MEASURE,
    SEVERITY;

    /** As the file's header has it. */
    public String title() {
        return CaseFileWords.of("column." + name());
    }

    static Optional<CaseColumn> titled(String title) {
        for (CaseColumn column : values()) {
            if (column.title().equals(title)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The column that a fault of a {@link Discovery}'s field belongs to. */
    static CaseColumn ofField(String field) {
        return switch (field) {
            case "externalNumber" -> EXTERNAL_NUMBER;
            case "source" -> SOURCE;
            case "communityCode" -> COMMUNITY;
            case "gridCode" -> GRID;
            case "category" -> CATEGORY;
            case "subcategory" -> SUBCATEGORY;
            case "description" -> DESCRIPTION;
            case "quantity" -> QUANTITY;
            case "quantityUnit" -> QUANTITY_UNIT;
            case "suggestedMeasure" -> MEASURE;
            case "severity" -> SEVERITY;
            default -> throw new IllegalArgumentException("No column for " + field);
        };
    }
}
