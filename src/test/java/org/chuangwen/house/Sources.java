package org.chuangwen.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the project's own files. */
final class Sources {

    static final Path JAVA = Path.of("src", "main", "java");
    static final Path PAGES = Path.of("src", "main", "webapp");
    static final Path TEXTS = Path.of("src", "main", "resources", "i18n");

    /** What others wrote. */
    private static final Path FOREIGN = PAGES.resolve("resources").resolve("bpmn-js");

    private Sources() {}

    /** All files below the folder that end so, in order. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && !file.startsWith(FOREIGN))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What stands between quotes.
     *
     * @param continued whether more is added to it by {@code +}
     */
    record Literal(String text, boolean continued) {}

    /** The texts between quotes of a Java file, text blocks too; what stands in comments is not among them. */
    static List<Literal> literals(String java) {
        List<Literal> literals = new ArrayList<>();
        int at = 0;
        while (at < java.length()) {
            if (java.startsWith("//", at)) {
                at = after(java, "\n", at);
            } else if (java.startsWith("/*", at)) {
                at = after(java, "*/", at + 2);
            } else if (java.startsWith("\"\"\"", at)) {
                int end = closing(java, "\"\"\"", at + 3);
                literals.add(literal(java, at + 3, end, end + 3));
                at = end + 3;
            } else if (java.charAt(at) == '"') {
                int end = closing(java, "\"", at + 1);
                literals.add(literal(java, at + 1, end, end + 1));
                at = end + 1;
            } else if (java.charAt(at) == '\'') {
                at = closing(java, "'", at + 1) + 1;
            } else {
                at++;
            }
        }
        return literals;
    }

    private static Literal literal(String java, int from, int to, int after) {
        return new Literal(
                java.substring(from, to), java.substring(after).stripLeading().startsWith("+"));
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** Where the quote closes, passing over what is escaped. */
    private static int closing(String java, String quote, int from) {
        int at = from;
        while (!java.startsWith(quote, at)) {
            at += java.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
