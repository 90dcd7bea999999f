package org.chuangwen.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Conditions and values as DMN writes them: {@code "a","b"}, {@code not("a")}, {@code 5}, {@code >= 6}, {@code [6..9]},
 * {@code -}. Only literals: whatever else DMN's language knows is refused, so a file of rules is data too.
 */
public final class Literals {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*+)\"");
    private static final Pattern WORDS = Pattern.compile(WORD.pattern() + "(?:\\s*,\\s*" + WORD.pattern() + ")*+");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);
    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,2})?)";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
    private static final Pattern BETWEEN =
            Pattern.compile("([\\[\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\[\\]])");

    private Literals() {}

    /** @throws IllegalArgumentException if it is anything but literals, a comparison or a range */
    public static Condition condition(String text) {
        String said = text.strip();
        if (said.isEmpty() || said.equals("-")) {
            return Condition.ANY;
        }
        if (WORDS.matcher(said).matches()) {
            return new Condition.Among(words(said));
        }
        Matcher not = NOT.matcher(said);
        if (not.matches() && WORDS.matcher(not.group(1)).matches()) {
            return new Condition.NoneOf(words(not.group(1)));
        }
        List<Condition.Range> ranges = new ArrayList<>();
        for (String part : said.split(",", -1)) {
            ranges.add(range(part.strip())
                    .orElseThrow(() -> new IllegalArgumentException("Neither literal nor comparison: " + said)));
        }
        return new Condition.Within(ranges);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> plain(word.group(1))).toList();
    }

    private static Optional<Condition.Range> range(String text) {
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            return Optional.of(Condition.Range.exactly(new BigDecimal(one.group(1))));
        }
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return Optional.of(Condition.Range.bounded(compared.group(1), new BigDecimal(compared.group(2))));
        }
        Matcher between = BETWEEN.matcher(text);
        return between.matches()
                ? Optional.of(new Condition.Range(
                        new BigDecimal(between.group(2)),
                        between.group(1).equals("["),
                        new BigDecimal(between.group(3)),
                        between.group(4).equals("]")))
                : Optional.empty();
    }

    /**
     * The value that a literal stands for.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String value(String literal) {
        Matcher word = WORD.matcher(literal.strip());
        if (word.matches()) {
            return plain(word.group(1));
        }
        if (ONE.matcher(literal.strip()).matches()) {
            return literal.strip();
        }
        throw new IllegalArgumentException("Not a literal: " + literal);
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("\\\\([\"\\\\])", "$1");
    }

    public static String write(Condition condition) {
        if (condition instanceof Condition.Among among) {
            return quoted(among.values());
        }
        if (condition instanceof Condition.NoneOf none) {
            return "not(" + quoted(none.values()) + ")";
        }
        if (condition instanceof Condition.Within within) {
            return within.ranges().stream().map(Literals::write).collect(Collectors.joining(","));
        }
        return "-";
    }

    private static String quoted(List<String> values) {
        return values.stream().map(Literals::quoted).collect(Collectors.joining(","));
    }

    /** A word in quotation marks. */
    public static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String write(Condition.Range range) {
        return range.isBetween()
                ? (range.withLow() ? "[" : "]") + range.low().toPlainString() + ".."
                        + range.high().toPlainString() + (range.withHigh() ? "]" : "[")
                : range.comparison();
    }
}
