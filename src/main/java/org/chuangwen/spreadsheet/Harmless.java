package org.chuangwen.spreadsheet;

/** Keeps a text that somebody wrote from becoming a formula in somebody else's spreadsheet. */
final class Harmless {

    /**
     * What spreadsheet programs take for the beginning of a formula, in either width; some skip what is blank before.
     */
    private static final String BEGINNINGS = "=+-@＝＋－＠";

    private Harmless() {}

    /** The text, with an apostrophe ahead if it might be taken for a formula; the usual sign for "this is a text". */
    static String text(String text) {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        boolean risky = first < text.length() && BEGINNINGS.indexOf(text.charAt(first)) >= 0
                || !text.isEmpty() && text.charAt(0) < ' ';
        return risky ? "'" + text : text;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
