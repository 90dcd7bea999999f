package org.chuangwen.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.chuangwen.language.Messages;
import org.w3c.dom.Document;

/**
 * An official paper as it is printed: A4, with its font embedded as far as it is used.
 *
 * @param fileName as it is offered for saving
 * @param pdf the file
 */
public record Paper(String fileName, byte[] pdf) {

    /** A paper with nine photos takes some 30 MB while it is drawn; whoever comes fifth waits. */
    private static final Semaphore AT_ONCE = new Semaphore(4, true);

    /**
     * Draws a paper.
     *
     * @param template the name of a file below {@code paper/}, without {@code .xhtml}
     * @param fileName without {@code .pdf}
     * @param locale whose texts the template's words are
     */
    public static Paper draw(String template, Blanks blanks, String fileName, Locale locale) {
        // Where the numbers stand in the sentence is the language's affair.
        String[] pages =
                Messages.text(locale, "paper.pages", "\u0001", "\u0001").split("\u0001", -1);
        blanks.text("pagesBegin", pages[0]).text("pagesBetween", pages[1]).text("pagesEnd", pages[2]);
        Map<String, byte[]> pictures = new HashMap<>();
        Document document = Template.fill(template, blanks, locale, pictures);
        AT_ONCE.acquireUninterruptibly();
        try {
            return new Paper(fileName + ".pdf", render(document, pictures));
        } finally {
            AT_ONCE.release();
        }
    }

    /** The header by which a browser shows it and knows under which name to save it. */
    public String disposition() {
        // RFC 8187: nothing but letters, digits and escapes is left, so that a name cannot end the header.
        String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "inline; filename*=UTF-8''" + name;
    }

    private static byte[] render(Document document, Map<String, byte[]> pictures) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(200_000);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(PaperFont::open, PaperFont.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> pictures.containsKey(uri) ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> pictures.containsKey(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> pictures.containsKey(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(uri -> new Picture(pictures.get(uri)), "picture");
        builder.withW3cDocument(document, null);
        builder.withProducer("Chuangwen");
        builder.toStream(file);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private record Picture(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
