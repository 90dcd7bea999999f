package org.chuangwen.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts are in step: the same in Chinese and in English, and there for everybody who asks for one. */
class BundlesTest {

    /** Texts that the server's own libraries ask for, by their own keys. */
    private static final String OF_LIBRARIES = "faces";

    /** English texts that are meant to hold Chinese: a language is named in itself. */
    private static final Set<String> NAMED_IN_CHINESE = Set.of("language.zh");

    /** Chinese counts in ten thousands where English counts in millions, so each takes a number of its own. */
    private static final Set<String> COUNTED_DIFFERENTLY = Set.of("attachment.tooManyPixels");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Map<String, Properties> CHINESE = read("");
    private static final Map<String, Properties> ENGLISH = read("_en");

    @Test
    void shouldHaveReadThem() {
        assertThat(CHINESE).hasSizeGreaterThan(5);
    }

    @Test
    void shouldExistInBothLanguages() {
        assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    }

    static Stream<String> bundles() {
        return CHINESE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldHaveTheSameKeysInBothLanguages(String bundle) {
        assertThat(keys(ENGLISH.get(bundle)))
                .as("keys of %s_en.properties", bundle)
                .containsExactlyInAnyOrderElementsOf(keys(CHINESE.get(bundle)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldBeginEachKeyWithTheBundle(String bundle) {
        if (!bundle.equals(OF_LIBRARIES)) {
            assertThat(keys(CHINESE.get(bundle)))
                    .allSatisfy(key -> assertThat(key).startsWith(bundle + "."));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldLeaveNoTextEmpty(String bundle) {
        for (Properties texts : List.of(CHINESE.get(bundle), ENGLISH.get(bundle))) {
            texts.forEach((key, text) ->
                    assertThat(text.toString()).as(key.toString()).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldTakeTheSameArgumentsInBothLanguages(String bundle) {
        CHINESE.get(bundle).forEach((key, text) -> {
            if (!COUNTED_DIFFERENTLY.contains(key.toString())) {
                assertThat(placeholders(ENGLISH.get(bundle).getProperty(key.toString())))
                        .as("placeholders of %s", key)
                        .isEqualTo(placeholders(text.toString()));
            }
        });
    }

    /** A text with arguments goes through MessageFormat, where one apostrophe swallows what follows; others do not. */
    @ParameterizedTest
    @MethodSource("bundles")
    void shouldQuoteApostrophesWhereTheyAreRead(String bundle) {
        for (Properties texts : List.of(CHINESE.get(bundle), ENGLISH.get(bundle))) {
            texts.forEach((key, value) -> {
                String text = value.toString();
                if (placeholders(text).isEmpty()) {
                    assertThat(text).as("%s takes no arguments", key).doesNotContain("''");
                } else {
                    assertThat(text.replace("''", ""))
                            .as("%s takes arguments", key)
                            .doesNotContain("'");
                    assertThatCode(() -> new MessageFormat(text))
                            .as(key.toString())
                            .doesNotThrowAnyException();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldSpeakEnglishInEnglish(String bundle) {
        ENGLISH.get(bundle).forEach((key, text) -> {
            if (!NAMED_IN_CHINESE.contains(key.toString())) {
                assertThat(text.toString()).as(key.toString()).doesNotContainPattern(HAN);
            }
        });
    }

    /** Whatever looks like a key of a bundle must be one; what ends with a dot or is put together begins some key. */
    @Nested
    class Keys {

        private final Set<String> known = CHINESE.values().stream()
                .flatMap(texts -> keys(texts).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        private final String ofBundle = "(?:" + String.join("|", CHINESE.keySet()) + ")";

        @Test
        void shouldBeThereForJava() {
            Pattern key = Pattern.compile("^" + ofBundle + "\\.[A-Za-z0-9_.]*$");
            List<String> missing = new ArrayList<>();
            for (Path file : Sources.files(Sources.JAVA, ".java")) {
                for (Sources.Literal literal : Sources.literals(Sources.read(file))) {
                    if (key.matcher(literal.text()).matches() && !isKnown(literal.text(), literal.continued())) {
                        missing.add(file + ": " + literal.text());
                    }
                }
            }
            assertThat(missing).as("keys that no bundle has").isEmpty();
        }

        @Test
        void shouldBeThereForPages() {
            Pattern key = Pattern.compile("['\"](" + ofBundle + "\\.[A-Za-z0-9_.]*)['\"]");
            List<String> missing = new ArrayList<>();
            for (Path file : Sources.files(Sources.PAGES, ".xhtml")) {
                Matcher matcher = key.matcher(Sources.read(file));
                while (matcher.find()) {
                    if (!isKnown(matcher.group(1), false)) {
                        missing.add(file + ": " + matcher.group(1));
                    }
                }
            }
            assertThat(missing).as("keys that no bundle has").isEmpty();
        }

        private boolean isKnown(String key, boolean continued) {
            return known.contains(key)
                    || (continued || key.endsWith(".")) && known.stream().anyMatch(other -> other.startsWith(key));
        }
    }

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Properties> read(String language) {
        Map<String, Properties> bundles = new TreeMap<>();
        for (Path file : Sources.files(Sources.TEXTS, ".properties")) {
            Matcher name = Pattern.compile("([a-z]+)(_[a-z]+)?\\.properties")
                    .matcher(file.getFileName().toString());
            if (name.matches() && language.equals(name.group(2) == null ? "" : name.group(2))) {
                bundles.put(name.group(1), load(file));
            }
        }
        return bundles;
    }

    private static Properties load(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
