package org.chuangwen.rectification.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseSort;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Period;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/** The filter of a list as its page's address carries it. A value that cannot be meant narrows nothing. */
final class CaseAddress {

    private static final int LONGEST_TEXT = 100;

    /** What has no field in the search form. */
    private static final Set<String> KEPT = Set.of("grid", "figure");

    private final Map<String, String> query = new LinkedHashMap<>();

    /** The parameters by their names. */
    Map<String, String> query() {
        return query;
    }

    CaseFilter filter() {
        return new CaseFilter(
                cut(query.get("q")),
                choice(CaseState.class, "state"),
                choice(Severity.class, "severity"),
                query.get("community"),
                query.get("unit"),
                "true".equals(query.get("overdue")) ? Boolean.TRUE : null,
                query.get("grid"),
                choice(Figure.class, "figure"),
                period(),
                new CaseFilter.Traits(
                        choice(Source.class, "source"), id(query.get("category")), cut(query.get("reporter"))));
    }

    /** The order that the address asks for, latest first unless it does. */
    CaseSort sort() {
        CaseSort sort = choice(CaseSort.class, "sort");
        return sort == null ? CaseSort.NEWEST : sort;
    }

    /** Where the page begins, null for the first page. */
    String after() {
        return query.get("after");
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Null if the text is no id. */
    static Long id(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** What narrows the list beyond the search form's fields, and is to stay when the form is sent. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(query);
        kept.keySet().retainAll(KEPT);
        kept.values().removeIf(value -> value == null || value.isBlank());
        return kept;
    }

    /** Null if the parameter is none of the constants. */
    <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(query.get(name)))
                .findFirst()
                .orElse(null);
    }

    /** The days in the address, null if there are none. */
    Period period() {
        LocalDate from = day(query.get("from"));
        LocalDate to = day(query.get("to"));
        try {
            return from == null || to == null ? null : new Period(from, to);
        } catch (InvalidInput noPeriod) {
            return null;
        }
    }

    /** Null if the text is no day. */
    static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
