package org.chuangwen.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every room speaks both languages. */
class BundlesTest {

    /** Keys of these begin as Faces wants them, not with the bundle's name. */
    private static final String OF_FACES = "faces";

    static Stream<String> rooms() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> rooms = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z]+\\.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
            assertThat(rooms).contains("problem", "identity");
            return rooms.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void shouldHaveTheSameKeysInBothLanguages(String room) throws Exception {
        Properties chinese = load(room + ".properties");
        Properties english = load(room + "_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        if (!room.equals(OF_FACES)) {
            assertThat(chinese.stringPropertyNames()).allMatch(key -> key.startsWith(room + "."));
        }
        for (String key : chinese.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            // One language may need fewer: 4000 万 is 40 million. But what is filled in at all is in both.
            assertThat(places(english.getProperty(key)) > 0).as(key).isEqualTo(places(chinese.getProperty(key)) > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void shouldNotLoseAnApostropheWhereSomethingIsFilledIn(String room) throws Exception {
        for (String file : List.of(room + ".properties", room + "_en.properties")) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                if (places(text) > 0) {
                    assertThat(text.replace("''", "")).as(file + " " + key).doesNotContain("'");
                }
            }
        }
    }

    private static int places(String text) {
        return text.contains("{") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    }

    private static Properties load(String name) throws IOException, URISyntaxException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder().resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(BundlesTest.class.getResource("/i18n").toURI());
    }
}
