package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseList;
import org.chuangwen.rectification.CaseRow;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Severity;

/** 台账: the cases I may read, narrowed by what stands in the address: {@code /cases.xhtml?q=&state=&unit=…}. */
@Named
@RequestScoped
public class CasesPage {

    private static final int ROWS = 30;
    private static final int LONGEST_TEXT = 100;

    @Inject
    private CaseList list;

    @Inject
    private Organisation organisation;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private final Map<String, String> query = new LinkedHashMap<>();
    private List<CaseRow> rows = List.of();
    private Long next;

    /**
     * One filter that is on.
     *
     * @param name of the parameter that it goes with
     * @param label what it narrows to
     */
    public record Chip(String name, String label) {}

    /** Reads one page. A value that cannot be meant narrows nothing. */
    public void init() {
        String text = query.get("q");
        CaseFilter filter = new CaseFilter(
                text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT),
                choice(CaseState.class, "state"),
                choice(Severity.class, "severity"),
                query.get("community"),
                query.get("unit"),
                "true".equals(query.get("overdue")) ? Boolean.TRUE : null);
        String after = query.get("after");
        Long position = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        rows = list.page(currentActor.get(), filter, position, ROWS + 1);
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            next = rows.get(ROWS - 1).id();
        }
    }

    /** The filters that are on, in words. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        query.forEach((name, value) -> {
            String label = value == null ? null : label(name, value);
            if (label != null) {
                chips.add(new Chip(name, label));
            }
        });
        return chips;
    }

    private String label(String name, String value) {
        return switch (name) {
            case "q" -> "“" + value + "”";
            case "state" -> choice(CaseState.class, name) == null ? null : text("rectification.state." + value);
            case "severity" -> choice(Severity.class, name) == null ? null : text("rectification.severity." + value);
            case "overdue" -> "true".equals(value) ? text("rectification.overdue") : null;
            case "community", "unit" ->
                organisation.unitWithCode(value).map(Unit::name).orElse(value);
            default -> null;
        };
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(query.get(name)))
                .findFirst()
                .orElse(null);
    }

    private String text(String key) {
        return Messages.text(language.locale(), key);
    }

    /** What stands in the address, by its parameters' names. */
    public Map<String, String> getQuery() {
        return query;
    }

    public List<CaseRow> getRows() {
        return rows;
    }

    /** Where the next page begins, null if there is none. */
    public Long getNext() {
        return next;
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }
}
