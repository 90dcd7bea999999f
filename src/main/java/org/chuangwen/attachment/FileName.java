package org.chuangwen.attachment;

import java.text.Normalizer;

/**
 * A file's name as somebody gave it, made harmless: no path, no control or formatting characters, at most 200
 * characters.
 *
 * @param value never empty
 */
record FileName(String value) {

    static final int MOST = 200;

    /** What a file without a usable name is called. */
    private static final String NAMELESS = "file";

    /** @param given any text, or null */
    static FileName of(String given) {
        if (given == null) {
            return new FileName(NAMELESS);
        }
        String normal = Normalizer.normalize(given, Normalizer.Form.NFC);
        // Old browsers send the whole path; a name that a right-to-left mark turns around is meant to deceive.
        String last = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        // Two dots in a row lead up a path, should somebody take an escaped slash behind them for one.
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029<>:\"|?*]", "")
                .replaceAll("\\.{2,}", ".")
                .strip();
        String name = shorten(clean);
        return new FileName(name.isBlank() || name.chars().allMatch(c -> c == '.') ? NAMELESS : name);
    }

    /** The same name with the ending that fits what is served, for it is no longer the file that was uploaded. */
    String endingIn(String ending) {
        int dot = value.lastIndexOf('.');
        return (dot > 0 ? value.substring(0, dot) : value) + ending;
    }

    /** Keeps the ending, which people recognise files by. */
    private static String shorten(String name) {
        if (name.length() <= MOST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, MOST - ending.length()) + ending;
    }
}
