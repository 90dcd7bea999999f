package org.chuangwen.rectification;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The words of a file of cases, from {@code rectification/case-import.properties}. */
final class CaseFileWords {

    private static final Properties WORDS = read();

    private CaseFileWords() {}

    private static Properties read() {
        try (InputStream in = CaseFileWords.class.getResourceAsStream("/rectification/case-import.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(String key) {
        String word = WORDS.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("No word for " + key);
        }
        return word;
    }

    /** What a word of the file means, empty if it is none of the set. */
    static <E extends Enum<E>> Optional<E> meaning(Class<E> set, String prefix, String word) {
        for (E constant : set.getEnumConstants()) {
            if (of(prefix + constant.name()).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
