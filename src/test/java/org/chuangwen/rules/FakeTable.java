package org.chuangwen.rules;

import java.util.List;
import java.util.Locale;
import org.chuangwen.identity.Actor;

/** A table of two words and a number that proposes a word and a number. */
final class FakeTable implements RuleTable {

    static final RuleColumn KIND = RuleColumn.choice("kind", "rectification.rules.category");
    static final RuleColumn PLACE = RuleColumn.choice("place", "rectification.place");
    static final RuleColumn MONTH = RuleColumn.number("month", "rectification.rules.month", 1, 12);
    static final RuleColumn UNIT = RuleColumn.choice("unit", "rectification.unit");
    static final RuleColumn DAYS = RuleColumn.number("days", "rectification.limit", 1, 999);

    @Override
    public String key() {
        return "fake";
    }

    @Override
    public String title() {
        return "rectification.rules.unitTable";
    }

    @Override
    public List<RuleColumn> inputs() {
        return List.of(KIND, PLACE, MONTH);
    }

    @Override
    public List<RuleColumn> outputs() {
        return List.of(UNIT, DAYS);
    }

    @Override
    public List<Choice> choices(String column, Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        return switch (column) {
            case "kind" ->
                List.of(
                        new Choice("R", english ? "Refuse" : "垃圾"),
                        new Choice("W", english ? "Wires" : "飞线"),
                        new Choice("RW", english ? "Refuse, wires" : "垃圾、飞线"));
            case "place" -> List.of(new Choice("p1", "河东"), new Choice("p2", "河西"));
            case "unit" -> List.of(new Choice("u1", "城管局"), new Choice("u2", "供电公司"));
            default -> List.of();
        };
    }

    @Override
    public List<PastCase> pastCases(Actor actor, Locale locale, int most) {
        return List.of();
    }
}
