package org.chuangwen.rectification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;

/** Turns the rows of one file into discoveries. Knows the communities, so that a file asks for them once. */
final class CaseFileReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final Map<String, String> communityCodes;
    private final Set<String> gridCodes;
    private final Map<String, Integer> rowsOfNumbers = new HashMap<>();
    private final CaseFileFaults faults;

    CaseFileReader(Organisation organisation, CaseFileFaults faults) {
        this.communityCodes = organisation.units(UnitKind.COMMUNITY).stream()
                .collect(Collectors.toMap(Unit::name, Unit::code, (first, second) -> first));
        this.gridCodes = organisation.grids().stream().map(Grid::code).collect(Collectors.toSet());
        this.faults = faults;
    }

    /** What the row reports, as far as it can be understood; what cannot is told as a fault and left out. */
    Discovery discovery(CaseFile.Row row) {
        requireOnce(row);
        return new Discovery(
                choice(row, CaseColumn.SOURCE, Source.class, "source."),
                required(row, CaseColumn.CATEGORY),
                required(row, CaseColumn.SUBCATEGORY),
                required(row, CaseColumn.DESCRIPTION),
                grid(row),
                community(row),
                null,
                null,
                null,
                quantity(row),
                row.text(CaseColumn.QUANTITY_UNIT),
                row.text(CaseColumn.MEASURE),
                choice(row, CaseColumn.SEVERITY, Severity.class, "severity."),
                row.text(CaseColumn.EXTERNAL_NUMBER),
                List.of());
    }

    private void requireOnce(CaseFile.Row row) {
        String number = row.text(CaseColumn.EXTERNAL_NUMBER);
        Integer before = number == null ? null : rowsOfNumbers.putIfAbsent(number, row.number());
        if (before != null) {
            faults.add(
                    row, CaseColumn.EXTERNAL_NUMBER, "rectification.importNumberTwice", number, String.valueOf(before));
        }
    }

    private String required(CaseFile.Row row, CaseColumn column) {
        String text = row.text(column);
        if (text == null) {
            faults.add(row, column, "problem.required");
        }
        return text;
    }

    private <E extends Enum<E>> E choice(CaseFile.Row row, CaseColumn column, Class<E> set, String prefix) {
        String word = required(row, column);
        if (word == null) {
            return null;
        }
        E meant = CaseFileWords.meaning(set, prefix, word).orElse(null);
        if (meant == null) {
            faults.add(row, column, "rectification.importUnknownWord", wordsOf(set, prefix));
        }
        return meant;
    }

    private static <E extends Enum<E>> String wordsOf(Class<E> set, String prefix) {
        return Arrays.stream(set.getEnumConstants())
                .map(constant -> CaseFileWords.of(prefix + constant.name()))
                .collect(Collectors.joining(" / "));
    }

    private String community(CaseFile.Row row) {
        String name = required(row, CaseColumn.COMMUNITY);
        String code = name == null ? null : communityCodes.get(name);
        if (name != null && code == null) {
            faults.add(row, CaseColumn.COMMUNITY, "rectification.importUnknownCommunity", name);
        }
        return code;
    }

    private String grid(CaseFile.Row row) {
        String code = row.text(CaseColumn.GRID);
        if (code != null && !gridCodes.contains(code)) {
            faults.add(row, CaseColumn.GRID, "rectification.unknownGrid", code);
            return null;
        }
        return code;
    }

    private BigDecimal quantity(CaseFile.Row row) {
        String text = row.text(CaseColumn.QUANTITY);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            faults.add(row, CaseColumn.QUANTITY, "problem.notANumber");
            return null;
        }
        return new BigDecimal(text);
    }
}
