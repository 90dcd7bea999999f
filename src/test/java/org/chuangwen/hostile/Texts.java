package org.chuangwen.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code hostile/texts.txt}, read: a name, and a text with Java's escapes; {@code *n} behind it repeats it. */
final class Texts {

    private static final Pattern LINE = Pattern.compile("(\\S+) +(.*?)(?: \\*(\\d+))?");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Map<String, String> ALL = read();

    private Texts() {}

    static Map<String, String> all() {
        return ALL;
    }

    static String named(String name) {
        String text = ALL.get(name);
        if (text == null) {
            throw new IllegalStateException("No text is named " + name);
        }
        return text;
    }

    private static Map<String, String> read() {
        try (InputStream in = Texts.class.getResourceAsStream("/hostile/texts.txt")) {
            Map<String, String> texts = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .forEach(line -> {
                        Matcher parts = LINE.matcher(line);
                        if (!parts.matches()) {
                            throw new IllegalStateException("Not a name and a text: " + line);
                        }
                        String text = unescaped(parts.group(2));
                        texts.put(
                                parts.group(1),
                                parts.group(3) == null ? text : text.repeat(Integer.parseInt(parts.group(3))));
                    });
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String text) {
        String simple = text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
        return UNICODE.matcher(simple)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
