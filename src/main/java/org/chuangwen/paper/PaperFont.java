package org.chuangwen.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The one font of our papers: Noto Serif SC with the characters of the Table of General Standard Chinese Characters
 * (通用规范汉字表) and GB 2312, under the SIL Open Font License. What it has not is written as 〓, as printers do: a paper with
 * one character missing is a paper, no paper is none.
 */
final class PaperFont {

    static final String FAMILY = "Paper";

    /** 〓, which printers put where they have no type. */
    private static final int MISSING = 0x3013;

    private static final byte[] FILE = file();

    private static final CmapLookup CHARACTERS = characters();

    private PaperFont() {}

    static InputStream open() {
        return new ByteArrayInputStream(FILE);
    }

    /** The text with what the font can write. Ends of lines stay; other characters that cannot be seen are left out. */
    static String writable(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                written.append('\n');
            } else if (Character.isWhitespace(character)) {
                written.append(' ');
            } else if (!isUnseen(character)) {
                written.appendCodePoint(CHARACTERS.getGlyphId(character) > 0 ? character : MISSING);
            }
        });
        return written.toString();
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static byte[] file() {
        try (InputStream stream = PaperFont.class.getResourceAsStream("/paper/NotoSerifSC-Regular.ttf")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup characters() {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FILE));
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
