package org.chuangwen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A list is read anew when a form comes back, and its components are found again by their place: a command inside it
 * would act on whatever stands there by then. A row's button carries the row's id instead, for a {@code cw:rowVerb}
 * beside the list.
 */
class ListsTest {

    private static final Set<String> LISTS =
            Set.of("ui:repeat", "h:dataTable", "p:dataTable", "p:dataList", "p:dataGrid", "p:dataView", "p:repeat");

    private static final String COMMANDS = "[a-z]+:(command[A-Z]\\w*|rowVerb|ajax|remoteCommand|menuitem|splitButton)";

    static List<Path> pages() {
        return Sources.files(Sources.PAGES, ".xhtml");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldHaveNoCommandsInLists(Path page) throws Exception {
        assertThat(commands(Sources.read(page))).as("commands in lists").isEmpty();
    }

    @Test
    void shouldFindACommandInAList() throws Exception {
        String page = "<ui:repeat value=\"#{page.rows}\" var=\"one\"><b><h:commandButton id=\"%s\"/></b></ui:repeat>"
                + "<h:commandButton id=\"outside\"/>";

        assertThat(commands("<x>" + page.formatted("inside") + "</x>")).containsExactly("h:commandButton inside");
    }

    private static List<String> commands(String page) throws Exception {
        List<String> found = new ArrayList<>();
        Deque<String> lists = new ArrayDeque<>();
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(false);
        parsers.newSAXParser()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String localName, String name, Attributes attributes) {
                        if (LISTS.contains(name)) {
                            lists.push(name);
                        } else if (!lists.isEmpty() && name.matches(COMMANDS)) {
                            found.add(name + " " + attributes.getValue("id"));
                        }
                    }

                    @Override
                    public void endElement(String uri, String localName, String name) {
                        if (LISTS.contains(name)) {
                            lists.pop();
                        }
                    }

                    @Override
                    public InputSource resolveEntity(String publicId, String systemId) {
                        return new InputSource(new ByteArrayInputStream(new byte[0]));
                    }
                });
        return found;
    }
}
