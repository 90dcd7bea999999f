package org.chuangwen.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.language.Messages;

/**
 * How a cell is written: {@code -} for any; words with commas between, {@code not a, b} for none of them; numbers,
 * comparisons and ranges such as {@code 1, 2}, {@code >= 6}, {@code 6..9}. Nothing else is understood.
 */
final class CellText {

    static final String ANY = "-";

    /** How a list of exceptions begins as it is kept. */
    static final String NOT = "not";

    private static final Pattern EXCEPT = Pattern.compile(
            "(?:not\\b|" + inChinese("rules.notWord") + ")\\s*[(（]?(.+?)[)）]?", Pattern.CASE_INSENSITIVE);
    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,2})?)";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|≤|≥)\\s*" + NUMBER);
    private static final Pattern BETWEEN = Pattern.compile("([\\[\\]]?)\\s*" + NUMBER + "\\s*(?:\\.\\.|-|~|–|"
            + inChinese("rules.toWord") + ")\\s*" + NUMBER + "\\s*([\\[\\]]?)");
    private static final String SEPARATORS = ",，、;；";

    private CellText() {}

    /** A word that is understood in whatever language the screens speak. */
    private static String inChinese(String key) {
        return Pattern.quote(Messages.text(Locale.SIMPLIFIED_CHINESE, key));
    }

    /** What an input cell asks for, empty if it cannot be understood. */
    static Optional<Condition> condition(RuleColumn column, String text, List<Choice> choices) {
        String said = text.strip();
        if (said.isEmpty() || said.equals(ANY)) {
            return Optional.of(Condition.ANY);
        }
        return column.isChoice() ? words(said, choices) : numbers(said).filter(found -> isInside(found, column));
    }

    /** The word an output cell or one part of an input cell stands for, by its value or its label. */
    static Optional<String> word(String text, List<Choice> choices) {
        String said = text.strip();
        return choices.stream()
                .filter(choice -> choice.value().equals(said))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(choice -> choice.label().equals(said))
                        .findFirst())
                .map(Choice::value);
    }

    private static Optional<Condition> words(String text, List<Choice> choices) {
        Optional<List<String>> listed = list(text, choices);
        if (listed.isPresent()) {
            return listed.map(Condition.Among::new);
        }
        Matcher not = EXCEPT.matcher(text);
        return not.matches() ? list(not.group(1), choices).map(Condition.NoneOf::new) : Optional.empty();
    }

    /** Words with separators between; a word may itself contain one, so the longest that fits is taken. */
    private static Optional<List<String>> list(String text, List<Choice> choices) {
        List<String> found = new ArrayList<>();
        String rest = text.strip();
        while (true) {
            String left = rest;
            Optional<String> taken = choices.stream()
                    .flatMap(choice -> Stream.of(choice.value(), choice.label()))
                    .filter(word -> !word.isEmpty() && left.startsWith(word) && endsThere(left, word.length()))
                    .max(Comparator.comparingInt(String::length));
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            String value = word(taken.get(), choices).orElseThrow();
            if (!found.contains(value)) {
                found.add(value);
            }
            rest = rest.substring(taken.get().length()).strip();
            if (rest.isEmpty()) {
                return Optional.of(found);
            }
            rest = rest.substring(1).strip();
        }
    }

    private static boolean endsThere(String text, int at) {
        String rest = text.substring(at).strip();
        return rest.isEmpty() || SEPARATORS.indexOf(rest.charAt(0)) >= 0;
    }

    private static Optional<Condition> numbers(String text) {
        List<Condition.Range> ranges = new ArrayList<>();
        for (String part : text.split("[" + SEPARATORS + "]", -1)) {
            Optional<Condition.Range> range = range(part.strip());
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(new Condition.Within(ranges));
    }

    private static Optional<Condition.Range> range(String text) {
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            return Optional.of(Condition.Range.exactly(new BigDecimal(one.group(1))));
        }
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            String comparison = compared.group(1).replace("≤", "<=").replace("≥", ">=");
            return Optional.of(Condition.Range.bounded(comparison, new BigDecimal(compared.group(2))));
        }
        Matcher between = BETWEEN.matcher(text);
        if (!between.matches()) {
            return Optional.empty();
        }
        Condition.Range range = new Condition.Range(
                new BigDecimal(between.group(2)),
                !between.group(1).equals("]"),
                new BigDecimal(between.group(3)),
                !between.group(4).equals("["));
        return range.low().compareTo(range.high()) <= 0 ? Optional.of(range) : Optional.empty();
    }

    private static boolean isInside(Condition condition, RuleColumn column) {
        BigDecimal least = BigDecimal.valueOf(column.least());
        BigDecimal most = BigDecimal.valueOf(column.most());
        return ((Condition.Within) condition)
                .ranges().stream()
                        .allMatch(range -> (range.low() == null || isBetween(range.low(), least, most))
                                && (range.high() == null || isBetween(range.high(), least, most)));
    }

    private static boolean isBetween(BigDecimal number, BigDecimal least, BigDecimal most) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    /**
     * A condition as it is kept, or with other words in place of the values.
     *
     * @param not how a list of exceptions begins
     */
    static String write(Condition condition, UnaryOperator<String> words, String not) {
        if (condition instanceof Condition.Among among) {
            return joined(among.values(), words);
        }
        if (condition instanceof Condition.NoneOf none) {
            return not + " " + joined(none.values(), words);
        }
        if (condition instanceof Condition.Within within) {
            return within.ranges().stream().map(CellText::write).collect(Collectors.joining(", "));
        }
        return ANY;
    }

    private static String joined(List<String> values, UnaryOperator<String> words) {
        return values.stream().map(words).collect(Collectors.joining(", "));
    }

    private static String write(Condition.Range range) {
        return range.isBetween()
                ? (range.withLow() ? "" : "]") + range.low().toPlainString() + ".."
                        + range.high().toPlainString() + (range.withHigh() ? "" : "[")
                : range.comparison();
    }
}
