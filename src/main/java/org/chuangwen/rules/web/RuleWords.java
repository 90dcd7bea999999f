package org.chuangwen.rules.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.rules.CellFault;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.DraftState;
import org.chuangwen.rules.Proposal;
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleColumn;
import org.chuangwen.rules.RuleTable;

/** A rule table's columns, choices and faults in words. */
@Named
@RequestScoped
public class RuleWords {

    @Inject
    private RuleBook book;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private final Map<String, List<Choice>> choices = new HashMap<>();
    private final Map<String, UnaryOperator<String>> labels = new HashMap<>();

    public RuleTable table(String key) {
        return book.table(currentActor.get(), key);
    }

    /** What a column may hold. */
    public List<Choice> choices(String key, String column) {
        return choices.computeIfAbsent(column, name -> table(key).choices(name, language.locale()));
    }

    /** What a proposal may be; what stands there already is kept, even if it is no choice any more. */
    public List<SelectItem> items(String key, String column, String present) {
        List<SelectItem> items = new ArrayList<>();
        boolean known = false;
        for (Choice choice : choices(key, column)) {
            items.add(new SelectItem(choice.value(), choice.label()));
            known |= choice.value().equals(present);
        }
        if (!known && present != null && !present.isEmpty()) {
            items.add(0, new SelectItem(present, present));
        }
        return items;
    }

    /** What was proposed, in words; a dash if nothing was. */
    public String proposal(Proposal proposal) {
        return proposal == null
                ? "—"
                : table(proposal.table()).outputs().stream()
                        .map(column -> label(
                                proposal.table(), column, proposal.values().get(column.name())))
                        .collect(Collectors.joining(" "));
    }

    /** What was decided, in words. */
    public String decided(String key, List<String> values) {
        List<String> words = new ArrayList<>();
        List<RuleColumn> outputs = table(key).outputs();
        for (int i = 0; i < outputs.size(); i++) {
            words.add(label(key, outputs.get(i), values.get(i)));
        }
        return String.join(" ", words);
    }

    private String label(String key, RuleColumn column, String value) {
        return labels.computeIfAbsent(
                        column.name(), name -> book.labels(currentActor.get(), key, name, language.locale()))
                .apply(value);
    }

    /** What is wrong with a cell, or with a row if the column is null; empty if nothing is. */
    public String fault(DraftState state, int row, String column) {
        return state == null ? "" : told(state.faults(), row, column);
    }

    /** What is odd about a row; empty if nothing is. */
    public String warning(DraftState state, int row) {
        return state == null ? "" : told(state.warnings(), row, null);
    }

    private String told(List<CellFault> faults, int row, String column) {
        return faults.stream()
                .filter(fault ->
                        fault.row() == row && String.valueOf(fault.column()).equals(String.valueOf(column)))
                .map(fault -> Messages.text(language.locale(), fault.key(), fault.arguments()))
                .collect(Collectors.joining(" "));
    }
}
