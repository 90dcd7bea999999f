package org.chuangwen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chuangwen.rules.process.Decision;

/** The DMN engine finds the same rule as whoever reads the table from the top with a finger. */
class DecisionPropertiesTest {

    private static final List<String> WORDS =
            List.of("市容环境", "环境卫生", "a\"b", "${1+1}", "not(x)", "x, y", "}", "\\", "{", "#{1}", "null", "true");

    @Property(tries = 300)
    void shouldFindFirstRuleThatHolds(@ForAll("tables") List<Rule> rules, @ForAll("facts") List<Object> facts) {
        assertThat(new Decision(3, rules).firstOf(facts)).isEqualTo(byHand(rules, facts));
    }

    /** What a rule covers it also meets, whatever the fact. */
    @Property
    void shouldOnlyCoverWhatItMeets(
            @ForAll("words") Condition wide, @ForAll("words") Condition narrow, @ForAll("word") Object fact) {
        assertThat(!wide.covers(narrow) || !holds(narrow, fact) || holds(wide, fact))
                .isTrue();
    }

    @Property
    void shouldOnlyCoverNumbersItMeets(
            @ForAll("numbers") Condition wide, @ForAll("numbers") Condition narrow, @ForAll("number") Object fact) {
        assertThat(!wide.covers(narrow) || !holds(narrow, fact) || holds(wide, fact))
                .isTrue();
    }

    private static OptionalInt byHand(List<Rule> rules, List<Object> facts) {
        for (int row = 0; row < rules.size(); row++) {
            boolean all = true;
            for (int i = 0; i < facts.size(); i++) {
                all &= holds(rules.get(row).conditions().get(i), facts.get(i));
            }
            if (all) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean holds(Condition condition, Object fact) {
        if (condition instanceof Condition.Among among) {
            return fact != null && among.values().contains(fact.toString());
        }
        if (condition instanceof Condition.NoneOf none) {
            return fact == null || !none.values().contains(fact.toString());
        }
        if (condition instanceof Condition.Within within) {
            return fact != null
                    && within.ranges().stream().anyMatch(range -> holds(range, new BigDecimal(fact.toString())));
        }
        return true;
    }

    private static boolean holds(Condition.Range range, BigDecimal number) {
        int low = range.low() == null ? 1 : number.compareTo(range.low());
        int high = range.high() == null ? -1 : number.compareTo(range.high());
        return (low > 0 || low == 0 && range.withLow()) && (high < 0 || high == 0 && range.withHigh());
    }

    @Provide
    Arbitrary<List<Rule>> tables() {
        return Combinators.combine(words(), words(), numbers())
                .as((one, other, number) -> new Rule(List.of(one, other, number), List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Object>> facts() {
        return Combinators.combine(word(), word(), number())
                .as((one, other, number) -> new ArrayList<>(Arrays.asList(one, other, number)));
    }

    @Provide
    Arbitrary<Condition> words() {
        Arbitrary<List<String>> some =
                Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3).uniqueElements();
        return Arbitraries.oneOf(
                Arbitraries.just(Condition.ANY), some.map(Condition.Among::new), some.map(Condition.NoneOf::new));
    }

    @Provide
    Arbitrary<Object> word() {
        return Arbitraries.<Object>of(WORDS.toArray()).injectNull(0.1).map(fact -> fact);
    }

    @Provide
    Arbitrary<Object> number() {
        return Arbitraries.integers()
                .between(0, 1_300)
                .map(cents -> (Object) BigDecimal.valueOf(cents, 2))
                .injectNull(0.1);
    }

    @Provide
    Arbitrary<Condition> numbers() {
        Arbitrary<BigDecimal> bounds =
                Arbitraries.integers().between(0, 26).map(half -> BigDecimal.valueOf(half * 50L, 2));
        Arbitrary<Boolean> with = Arbitraries.of(true, false);
        Arbitrary<Condition.Range> between = Combinators.combine(bounds, bounds, with, with)
                .as((one, other, low, high) -> new Condition.Range(one.min(other), low, one.max(other), high))
                .filter(Condition.Range::isBetween);
        Arbitrary<Condition.Range> ranges = Arbitraries.oneOf(
                bounds.map(Condition.Range::exactly),
                between,
                Combinators.combine(bounds, with)
                        .as((low, included) -> new Condition.Range(low, included, null, false)),
                Combinators.combine(bounds, with)
                        .as((high, included) -> new Condition.Range(null, false, high, included)));
        return Arbitraries.oneOf(
                Arbitraries.just(Condition.ANY),
                ranges.list().ofMinSize(1).ofMaxSize(3).map(Condition.Within::new));
    }
}
