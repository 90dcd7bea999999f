package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseList;
import org.chuangwen.rectification.CaseRow;
import org.chuangwen.rectification.CaseSort;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Categories;
import org.chuangwen.rectification.Category;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Period;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/** 台账: the cases I may read, narrowed by what stands in the address: {@code /cases.xhtml?q=&state=&unit=…}. */
@Named
@RequestScoped
public class CasesPage {

    private static final int ROWS = 30;

    @Inject
    private CaseList list;

    @Inject
    private Organisation organisation;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Categories categories;

    @Inject
    private Language language;

    private final CaseAddress address = new CaseAddress();
    private List<CaseRow> rows = List.of();
    private String next;

    /**
     * One filter that is on.
     *
     * @param name of the parameter that it goes with
     * @param label what it narrows to
     */
    public record Chip(String name, String label) {}

    /** Reads one page. A value that cannot be meant narrows nothing. */
    public void init() {
        rows = list.page(currentActor.get(), address.filter(), address.sort(), address.after(), ROWS + 1);
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            next = address.sort().after(rows.get(ROWS - 1)).toString();
        }
    }

    /** The filters that are on, in words. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        address.query().forEach((name, value) -> {
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
            case "state" -> address.choice(CaseState.class, name) == null ? null : text("rectification.state." + value);
            case "severity" ->
                address.choice(Severity.class, name) == null ? null : text("rectification.severity." + value);
            case "overdue" -> "true".equals(value) ? text("rectification.overdue") : null;
            case "figure" -> address.choice(Figure.class, name) == null ? null : figureLabel();
            case "from" -> reportedWithin();
            case "grid" -> gridName(value);
            case "community", "unit" -> unitName(value);
            case "source" -> address.choice(Source.class, name) == null ? null : text("rectification.source." + value);
            case "category" ->
                Optional.ofNullable(CaseAddress.id(value))
                        .flatMap(categories::category)
                        .map(Category::name)
                        .orElse(null);
            case "reporter" -> text("rectification.ledger.reporter") + " " + value;
            default -> null;
        };
    }

    private String figureLabel() {
        Figure figure = address.choice(Figure.class, "figure");
        String name = text("rectification.figure." + figure);
        return figure.moment().isOfPeriod() && address.period() != null ? name + " · " + days() : name;
    }

    private String days() {
        Period period = address.period();
        return Messages.text(language.locale(), "rectification.days", period.from(), period.to());
    }

    private String reportedWithin() {
        return address.period() == null || address.choice(Figure.class, "figure") != null
                ? null
                : text("rectification.reportedWithin") + " " + days();
    }

    private String gridName(String code) {
        return CaseFilter.NOWHERE.equals(code)
                ? text("rectification.noGrid")
                : organisation.gridWithCode(code).map(Grid::name).orElse(code);
    }

    private String unitName(String code) {
        return CaseFilter.NOWHERE.equals(code)
                ? text("rectification.noUnit")
                : organisation.unitWithCode(code).map(Unit::name).orElse(code);
    }

    private String text(String key) {
        return Messages.text(language.locale(), key);
    }

    /** What the search form hands on though it has no field for it. */
    public Map<String, String> getKept() {
        return address.kept();
    }

    /** What stands in the address, by its parameters' names. */
    public Map<String, String> getQuery() {
        return address.query();
    }

    public List<CaseRow> getRows() {
        return rows;
    }

    /** Where the next page begins, null if there is none. */
    public String getNext() {
        return next;
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public CaseSort[] getSorts() {
        return CaseSort.values();
    }

    public Source[] getSources() {
        return Source.values();
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }
}
