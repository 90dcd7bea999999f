package org.chuangwen.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chuangwen.hostile.Sender.Answer;

/** What no answer may be, whatever was asked. */
final class Faults {

    private static final Duration MOST = Duration.ofSeconds(5);

    /** What tells of our inside. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat [a-z]+\\.|Caused by:|\\b(?:[a-z]\\w{0,30}\\.){2,8}[A-Z]\\w{0,60}(?:Exception|Error)\\b");

    private Faults() {}

    static List<String> of(Object input, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 505) {
            faults.add(input + ": " + answer.status() + " " + beginning(answer));
        }
        if (answer.time().compareTo(MOST) > 0) {
            faults.add(input + ": took " + answer.time().toMillis() + " ms");
        }
        if (!answer.type().contains("javascript")
                && INSIDE.matcher(answer.text()).find()) {
            faults.add(input + ": tells of the inside: " + beginning(answer));
        }
        return faults;
    }

    static String beginning(Answer answer) {
        String text = answer.text().strip();
        return text.substring(0, Math.min(200, text.length())).replaceAll("\\s+", " ");
    }
}
