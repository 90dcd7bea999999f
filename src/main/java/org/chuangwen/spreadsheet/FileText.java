package org.chuangwen.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes of a text file into text, whatever program saved it: by its mark (UTF-8, UTF-16), else as UTF-8, else
 * as GB18030, in which a Chinese spreadsheet saves CSV. Strictly: a byte that has no meaning makes it no text.
 */
final class FileText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private FileText() {}

    /** @throws SheetRefused if it is no text */
    static String decode(byte[] file) {
        Optional<String> text =
                byMark(file).or(() -> decoded(file, 0, StandardCharsets.UTF_8)).or(() -> decoded(file, 0, GB18030));
        return text.filter(FileText::isWritten).orElseThrow(() -> SheetRefused.because("spreadsheet.notText"));
    }

    private static Optional<String> byMark(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return decoded(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return decoded(file, 2, StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(byte[] file, int from, Charset charset) {
        try {
            // A new decoder reports what it cannot read, where String's constructor would put a question mark.
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** No text has a zero in it; nearly everything else that is none does. */
    private static boolean isWritten(String text) {
        return text.indexOf('\0') < 0;
    }

    static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
