package org.chuangwen.journal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.language.Dates;
import org.chuangwen.language.Messages;

/**
 * The facts of entries in words. A room names its facts in its bundle: {@code <room>.told.<fact>} is a sentence about
 * {@code {0}}, {@code <room>.fact.<fact>} a label; what has neither is for programs and is not told. Values that are
 * words of the house stand at {@code <room>.fact.<fact>.<value>}, {@code <room>.<fact>.<value>} or, what all rooms
 * speak of, {@code organisation.<fact>.<value>}.
 */
public final class FactWords {

    /** What was so before stands beside what is so now under its name with this behind. */
    private static final String BEFORE = "Before";

    /** Facts that are sums in yuan. */
    private static final Set<String> SUMS = Set.of("amount", "asked", "granted", "paid", "surplus");

    private FactWords() {}

    /** Those that the room names, in the order they were written. */
    public static String told(Locale locale, String room, Map<String, String> facts) {
        List<String> told = new ArrayList<>();
        facts.forEach((name, value) -> {
            if (name.endsWith(BEFORE) && facts.containsKey(name.substring(0, name.length() - BEFORE.length()))) {
                return;
            }
            String before = facts.get(name + BEFORE);
            String words = word(locale, room, name, value);
            fact(locale, room, name, before == null ? words : word(locale, room, name, before) + " → " + words)
                    .ifPresent(told::add);
        });
        return told.stream().collect(Collectors.joining(Messages.text(locale, "shell.comma")));
    }

    private static Optional<String> fact(Locale locale, String room, String name, String words) {
        if (Messages.find(locale, room + ".told." + name).isPresent()) {
            return Optional.of(Messages.text(locale, room + ".told." + name, words));
        }
        return Messages.find(locale, room + ".fact." + name)
                .map(label -> label + Messages.text(locale, "shell.colon") + words);
    }

    private static String word(Locale locale, String room, String name, String value) {
        if (SUMS.contains(name) && value.matches("-?\\d+(\\.\\d+)?(E[+-]?\\d{1,3})?")) {
            return "¥"
                    + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                            .format(new BigDecimal(value));
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
            return Dates.format(locale, Instant.parse(value));
        }
        return Messages.find(locale, room + ".fact." + name + "." + value)
                .or(() -> Messages.find(locale, room + "." + name + "." + value))
                .or(() -> Messages.find(locale, "organisation." + name + "." + value))
                .orElse(value);
    }
}
