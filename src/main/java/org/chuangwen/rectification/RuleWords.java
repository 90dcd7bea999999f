package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.rules.Choice;

/** The words that the columns of the dispatch rules may hold now. */
@Dependent
class RuleWords {

    @Inject
    private Categories categories;

    @Inject
    private Organisation organisation;

    List<Choice> of(String column, Locale locale) {
        return switch (column) {
            case DispatchRules.CATEGORY ->
                categories.all().stream()
                        .filter(category -> category.parentId() == null)
                        .map(category -> new Choice(category.name(), category.name()))
                        .toList();
            case DispatchRules.SUBCATEGORY ->
                categories.all().stream()
                        .filter(category -> category.parentId() != null)
                        .map(Category::name)
                        .distinct()
                        .map(name -> new Choice(name, name))
                        .toList();
            case DispatchRules.COMMUNITY ->
                organisation.units(UnitKind.COMMUNITY).stream()
                        .map(unit -> new Choice(unit.code(), unit.name()))
                        .toList();
            case DispatchRules.GRID ->
                organisation.grids().stream()
                        .map(grid -> new Choice(grid.code(), grid.code()))
                        .toList();
            case DispatchRules.SEVERITY -> words(Severity.class, "rectification.severity.", locale);
            case DispatchRules.SOURCE -> words(Source.class, "rectification.source.", locale);
            case DispatchRules.LIMIT_UNIT -> words(LimitUnit.class, "calendar.unit.", locale);
            case DispatchRules.UNIT -> responsibleUnits(locale);
            default -> List.of();
        };
    }

    /** Only units that somebody acts for: what the rules propose can be dispatched to. */
    private List<Choice> responsibleUnits(Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(DispatchRules.OWN_COMMUNITY, Messages.text(locale, "rectification.rules.ownCommunity")));
        choices.add(new Choice(DispatchRules.NOBODY, Messages.text(locale, "rectification.rules.nobody")));
        organisation.unitsWith(Role.UNIT_HANDLER).forEach(unit -> choices.add(new Choice(unit.code(), unit.name())));
        return choices;
    }

    private static <E extends Enum<E>> List<Choice> words(Class<E> type, String prefix, Locale locale) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> new Choice(word.name(), Messages.text(locale, prefix + word)))
                .toList();
    }
}
