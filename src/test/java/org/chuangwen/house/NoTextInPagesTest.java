package org.chuangwen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** What a person reads stands in the bundles, so that it is there in every language. */
class NoTextInPagesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** The same in every language. */
    private static final String OUR_NAME = "创文通";

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^}'\"]|'[^']*'|\"[^\"]*\")*}");

    /** Attributes that end up before somebody's eyes or ears. */
    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "title",
            "alt",
            "placeholder",
            "label",
            "header",
            "headerText",
            "footerText",
            "emptyMessage",
            "summary",
            "aria-label",
            "ariaLabel",
            "requiredMessage",
            "converterMessage",
            "validatorMessage");

    @Test
    void shouldHaveReadThePages() {
        assertThat(pages()).isNotEmpty();
    }

    static List<Path> pages() {
        return Sources.files(Sources.PAGES, ".xhtml");
    }

    static Stream<Path> scripts() {
        return Sources.files(Sources.PAGES.resolve("resources"), ".js").stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldKeepPagesFreeOfText(Path page) throws Exception {
        Texts texts = new Texts();
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(false);
        parsers.newSAXParser()
                .parse(new ByteArrayInputStream(Sources.read(page).getBytes(StandardCharsets.UTF_8)), texts);
        assertThat(texts.found).as("texts that belong into a bundle").isEmpty();
    }

    @Test
    void shouldKeepJavaFreeOfChinese() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.files(Sources.JAVA, ".java")) {
            for (Sources.Literal literal : Sources.literals(Sources.read(file))) {
                if (HAN.matcher(literal.text().replace(OUR_NAME, "")).find()) {
                    found.add(file + ": " + literal.text());
                }
            }
        }
        assertThat(found).as("texts that belong into a bundle").isEmpty();
    }

    @Test
    void shouldKeepScriptsFreeOfChinese() {
        assertThat(scripts())
                .allSatisfy(script ->
                        assertThat(Sources.read(script)).as(script.toString()).doesNotContainPattern(HAN));
    }

    /** Collects what a person would read of a page. */
    private static final class Texts extends DefaultHandler {

        private final List<String> found = new ArrayList<>();
        private final StringBuilder whole = new StringBuilder();
        private int insideCode;

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            judgeText();
            if (isCode(name)) {
                insideCode++;
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.getQName(i);
                String plain = attribute.substring(attribute.indexOf(':') + 1);
                boolean read = READ_BY_PEOPLE.contains(plain)
                        || plain.equals("value") && (isOutput(name) || name.endsWith("Button"));
                if (read) {
                    judge(attribute, attributes.getValue(i), WORD);
                } else {
                    judge(attribute, attributes.getValue(i), HAN);
                }
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            judgeText();
            if (isCode(name)) {
                insideCode--;
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            whole.append(text, start, length);
        }

        /** A parser hands a text over in pieces, and may cut an expression in two. */
        private void judgeText() {
            judge("text", whole.toString(), insideCode > 0 ? HAN : WORD);
            whole.setLength(0);
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new ByteArrayInputStream(new byte[0]));
        }

        private void judge(String where, String text, Pattern what) {
            String left = EXPRESSION.matcher(text).replaceAll("");
            if (what.matcher(left).find() || HAN.matcher(text).find()) {
                found.add(where + ": " + text.strip());
            }
        }

        /** A link's value is its address. */
        private static boolean isOutput(String element) {
            return element.startsWith("h:output") && !element.equals("h:outputLink");
        }

        private static boolean isCode(String element) {
            return element.endsWith("script") || element.endsWith("style");
        }
    }
}
