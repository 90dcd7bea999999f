package org.chuangwen.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.chuangwen.language.Messages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An XHTML file below {@code paper/} with blanks. An element says by an attribute what becomes of it: {@code data-word}
 * a text of the bundles, {@code data-text} a text, {@code data-picture} a picture, {@code data-each} itself once for
 * each of a list, {@code data-if} nothing unless that blank is filled in.
 *
 * <p>Texts are put into the document's tree and never into its source, so that no text can become markup.
 */
final class Template {

    /** The addresses of pictures; nothing else can be loaded from within a paper. */
    static final String PICTURE = "picture:";

    private final Document document;
    private final Locale locale;
    private final Map<String, byte[]> pictures;

    private Template(Document document, Locale locale, Map<String, byte[]> pictures) {
        this.document = document;
        this.locale = locale;
        this.pictures = pictures;
    }

    /**
     * @param name of the file, without {@code .xhtml}
     * @param pictures receives the pictures by their addresses
     */
    static Document fill(String name, Blanks blanks, Locale locale, Map<String, byte[]> pictures) {
        Template template = new Template(read(name), locale, pictures);
        template.document.getDocumentElement().setAttribute("lang", locale.toLanguageTag());
        template.fill(template.document.getDocumentElement(), blanks);
        return template.document;
    }

    private static Document read(String name) {
        try (InputStream stream = Template.class.getResourceAsStream("/paper/" + name + ".xhtml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("No template " + name, e);
        }
    }

    private void fill(Element element, Blanks blanks) {
        String wanted = take(element, "data-if");
        String text = take(element, "data-text");
        String picture = take(element, "data-picture");
        String list = take(element, "data-each");
        if (isMissing(wanted, blanks) || isMissing(text, blanks) || isMissing(picture, blanks)) {
            element.getParentNode().removeChild(element);
        } else if (list != null) {
            for (Blanks item : blanks.list(list)) {
                Element copy = (Element) element.cloneNode(true);
                element.getParentNode().insertBefore(copy, element);
                fill(copy, item);
            }
            element.getParentNode().removeChild(element);
        } else {
            String word = take(element, "data-word");
            if (word != null) {
                element.setTextContent(PaperFont.writable(Messages.text(locale, word)));
            } else if (text != null) {
                element.setTextContent(PaperFont.writable(blanks.text(text)));
            } else if (picture != null) {
                String address = PICTURE + pictures.size();
                pictures.put(address, blanks.picture(picture));
                element.setAttribute("src", address);
            }
            children(element).forEach(child -> fill(child, blanks));
        }
    }

    private static boolean isMissing(String name, Blanks blanks) {
        return name != null && !blanks.has(name);
    }

    /** Null if there is no such attribute. */
    private static String take(Element element, String attribute) {
        if (!element.hasAttribute(attribute)) {
            return null;
        }
        String value = element.getAttribute(attribute);
        element.removeAttribute(attribute);
        return value;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }
}
