package org.chuangwen.rectification.web;

import jakarta.faces.context.ExternalContext;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseSort;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Days;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/**
 * The filter and the order of a list as its page's address carries them. A value that cannot be meant narrows nothing,
 * but for the days, which people type: wrong ones are told.
 */
final class CaseAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_TEXT = 100;

    /** What narrows the list. */
    private static final List<String> FILTERS = List.of(
            "q",
            "state",
            "severity",
            "community",
            "unit",
            "overdue",
            "grid",
            "figure",
            "from",
            "to",
            "source",
            "category",
            "reporter");

    private static final String SORT = "sort";
    private static final String AFTER = "after";

    /** What has no field in the search form. */
    private static final Set<String> KEPT = Set.of("grid", "figure");

    /** What goes with a filter when that is taken off. */
    private static final Map<String, Set<String>> TOGETHER = Map.of(
            "figure", Set.of("figure", "from", "to"),
            "from", Set.of("from", "to"),
            "to", Set.of("from", "to"));

    private final LinkedHashMap<String, String> query = new LinkedHashMap<>();

    /** Reads what this request's address carries. */
    void read(ExternalContext request) {
        query.clear();
        Map<String, String> given = request.getRequestParameterMap();
        for (String name : FILTERS) {
            put(name, given.get(name));
        }
        put(SORT, given.get(SORT));
        put(AFTER, given.get(AFTER));
    }

    private void put(String name, String value) {
        if (value != null && !value.isBlank()) {
            query.put(name, value);
        }
    }

    /** What narrows the list, sorts it and says where it begins, by the parameters' names; of what is given only. */
    Map<String, String> query() {
        return query;
    }

    /** The address of this list from its beginning. */
    String first(String page) {
        return address(page, query, Set.of(AFTER));
    }

    /** The address of this list from a position on. */
    String at(String page, String position) {
        Map<String, String> there = new LinkedHashMap<>(query);
        there.put(AFTER, position);
        return address(page, there, Set.of());
    }

    /** The address of this list from its beginning without one of its filters. */
    String without(String page, String filter) {
        Map<String, String> left = new LinkedHashMap<>(query);
        left.keySet().removeAll(TOGETHER.getOrDefault(filter, Set.of(filter)));
        return address(page, left, Set.of(AFTER));
    }

    private static String address(String page, Map<String, String> query, Set<String> except) {
        String parameters = query.entrySet().stream()
                .filter(one -> !except.contains(one.getKey()))
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? page : page + "?" + parameters;
    }

    /** @throws InvalidInput naming {@code from} or {@code to} */
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
                days(),
                new CaseFilter.Traits(
                        choice(Source.class, "source"), id(query.get("category")), cut(query.get("reporter"))));
    }

    /** The order that the address asks for, latest first unless it does. */
    CaseSort sort() {
        CaseSort sort = choice(CaseSort.class, SORT);
        return sort == null ? CaseSort.NEWEST : sort;
    }

    /** Where the page begins, null for the first page. */
    String after() {
        return query.get(AFTER);
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
        return kept;
    }

    /** Null if the parameter is none of the constants. */
    <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(query.get(name)))
                .findFirst()
                .orElse(null);
    }

    /**
     * The days in the address, null if there are none.
     *
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    Days days() {
        return Days.read(query.get("from"), query.get("to"));
    }
}
