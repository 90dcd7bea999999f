package org.chuangwen.rectification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Categories;
import org.chuangwen.rectification.Category;
import org.chuangwen.rectification.Days;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/** The filters of a list that are on, in words. */
@ApplicationScoped
public class CaseChips {

    @Inject
    private Organisation organisation;

    @Inject
    private Categories categories;

    @Inject
    private Language language;

    /**
     * One filter that is on.
     *
     * @param label what it narrows to
     * @param href the address of the same list without it, from the application's root
     */
    public record Chip(String label, String href) {}

    List<Chip> of(CaseAddress address, String page) {
        List<Chip> chips = new ArrayList<>();
        address.query().forEach((name, value) -> {
            String label = label(address, name, value);
            if (label != null) {
                chips.add(new Chip(label, address.without(page, name)));
            }
        });
        return chips;
    }

    private String label(CaseAddress address, String name, String value) {
        return switch (name) {
            case "q" -> "“" + value + "”";
            case "state" -> address.choice(CaseState.class, name) == null ? null : text("rectification.state." + value);
            case "severity" ->
                address.choice(Severity.class, name) == null ? null : text("rectification.severity." + value);
            case "overdue" -> "true".equals(value) ? text("rectification.overdue") : null;
            case "figure" -> address.choice(Figure.class, name) == null ? null : figure(address);
            case "from" -> reportedWithin(address);
            case "to" -> address.query().containsKey("from") ? null : reportedWithin(address);
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

    private String figure(CaseAddress address) {
        Figure figure = address.choice(Figure.class, "figure");
        String name = text("rectification.figure." + figure);
        String days = figure.moment().isOfPeriod() ? days(address) : null;
        return days == null ? name : name + " · " + days;
    }

    private String reportedWithin(CaseAddress address) {
        String days = address.choice(Figure.class, "figure") == null ? days(address) : null;
        return days == null ? null : text("rectification.reportedWithin") + " " + days;
    }

    /** Null if there are none, or none that can be meant. */
    private String days(CaseAddress address) {
        try {
            Days days = address.days();
            if (days == null) {
                return null;
            }
            return days.to() == null
                    ? text("rectification.daysFrom", days.from())
                    : days.from() == null
                            ? text("rectification.daysTo", days.to())
                            : text("rectification.days", days.from(), days.to());
        } catch (InvalidInput told) {
            return null;
        }
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

    private String text(String key, Object... arguments) {
        return Messages.text(language.locale(), key, arguments);
    }
}
