package org.chuangwen.rectification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;

/** Turns the rows of one file into discoveries. Knows what the district has, so that a file asks for it once. */
final class CaseFileReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final Map<String, Unit> communities;
    private final Map<String, Grid> grids;
    private final Map<String, Set<String>> subcategories;
    private final Map<String, Integer> rowsOfNumbers = new HashMap<>();
    private final CaseFileFaults faults;

    CaseFileReader(Organisation organisation, Categories categories, CaseFileFaults faults) {
        this.communities = organisation.units(UnitKind.COMMUNITY).stream()
                .collect(Collectors.toMap(Unit::name, Function.identity(), (first, second) -> first));
        this.grids = organisation.grids().stream().collect(Collectors.toMap(Grid::code, Function.identity()));
        Map<Long, String> names =
                categories.categories().stream().collect(Collectors.toMap(Category::id, Category::name));
        this.subcategories = categories.subcategories().stream()
                .collect(Collectors.groupingBy(
                        subcategory -> names.get(subcategory.parentId()),
                        Collectors.mapping(Category::name, Collectors.toSet())));
        this.faults = faults;
    }

    /** What the row reports, as far as it can be understood; what cannot is told as a fault and left out. */
    Discovery discovery(CaseFile.Row row) {
        requireOnce(row);
        Unit community = community(row);
        return new Discovery(
                choice(row, CaseColumn.SOURCE, Source.class, "source."),
                category(row),
                subcategory(row),
                required(row, CaseColumn.DESCRIPTION),
                grid(row, community),
                community == null ? null : community.code(),
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

    private String category(CaseFile.Row row) {
        String name = required(row, CaseColumn.CATEGORY);
        if (name != null && !subcategories.containsKey(name)) {
            faults.add(row, CaseColumn.CATEGORY, "rectification.importUnknownCategory", name);
            return null;
        }
        return name;
    }

    private String subcategory(CaseFile.Row row) {
        String name = required(row, CaseColumn.SUBCATEGORY);
        Set<String> possible = subcategories.get(row.text(CaseColumn.CATEGORY));
        if (name != null && possible != null && !possible.contains(name)) {
            faults.add(row, CaseColumn.SUBCATEGORY, "rectification.unknownCategory", name);
        }
        return name;
    }

    private Unit community(CaseFile.Row row) {
        String name = required(row, CaseColumn.COMMUNITY);
        Unit community = name == null ? null : communities.get(name);
        if (name != null && community == null) {
            faults.add(row, CaseColumn.COMMUNITY, "rectification.importUnknownCommunity", name);
        }
        return community;
    }

    private String grid(CaseFile.Row row, Unit community) {
        String code = row.text(CaseColumn.GRID);
        Grid grid = code == null ? null : grids.get(code);
        if (code != null && grid == null) {
            faults.add(row, CaseColumn.GRID, "rectification.unknownGrid", code);
        } else if (grid != null && community != null && !grid.communityId().equals(community.id())) {
            faults.add(row, CaseColumn.GRID, "rectification.gridElsewhere", code, community.name());
        }
        return grid == null ? null : code;
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
