package org.chuangwen.support;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How long somebody would be busy, added up by what they do: the keystroke-level model of Card, Moran and Newell
 * (1980), <em>The keystroke-level model for user performance time with interactive systems</em>, Communications of the
 * ACM 23(7), 396-410, with two additions for somebody who is new: what there is to read, and the aiming of a camera. It
 * is a model of an even, errorless pace, not a trial with people.
 */
public final class Effort {

    /** What takes time, with the seconds of one of it. */
    public enum Operator {

        /** A key, for somebody who is no typist: "typing random letters" of Card, Moran and Newell. */
        KEY(0.50),

        /** A key of a name or a password that is copied from paper: their "typing complex codes". */
        CODE(0.75),

        /**
         * A finger or the mouse put on a target. A touch is no slower than a mouse; their average is taken for both.
         */
        POINT(1.10),

        /** The button of the mouse pressed and released, or the tap of the finger. */
        CLICK(0.20),

        /**
         * The hand moved between keys and pointer. On a phone it is the thumb that goes to the keyboard on the screen.
         */
        HOME(0.40),

        /** The preparation before a decision. */
        THINK(1.35),

        /**
         * A Chinese character read. Adults read Chinese texts aloud at 255 characters a minute (Trauzettel-Klosinski
         * and Dietz 2012, <em>Standardized assessment of reading performance: the new international reading speed texts
         * IReST</em>, Investigative Ophthalmology and Visual Science 53(9)) and quicker when silent; 300 a minute is
         * slow reading.
         */
        READ(1 / 5.0),

        /** The camera raised and held still. Assumed: no source gives it. */
        AIM(4.0),

        /** A second of waiting for the system, as measured. */
        WAIT(1);

        private final double seconds;

        Operator(double seconds) {
            this.seconds = seconds;
        }

        /** Of one, in seconds. */
        public double seconds() {
            return seconds;
        }
    }

    /**
     * Keys for a Chinese character: three letters of its pinyin, written out, and half a key to choose a word of two.
     * Who abbreviates, or dictates, needs fewer.
     */
    static final double KEYS_OF_A_CHARACTER = 3.5;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    private final Map<Operator, Double> seconds = new EnumMap<>(Operator.class);

    /** Adds so many of it, in seconds for {@link Operator#WAIT}. */
    public void add(Operator operator, double times) {
        seconds.merge(operator, times * operator.seconds(), Double::sum);
    }

    /** Adds what somebody else has spent. */
    public void add(Effort other) {
        other.seconds.forEach((operator, spent) -> seconds.merge(operator, spent, Double::sum));
    }

    /** The seconds of one kind. */
    public double of(Operator operator) {
        return seconds.getOrDefault(operator, 0.0);
    }

    /** All seconds. */
    public double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The keys that a text takes. */
    static double keysOf(String text) {
        return text.codePoints()
                .mapToDouble(
                        one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN ? KEYS_OF_A_CHARACTER : 1)
                .sum();
    }

    /**
     * What there is to read in a text, in Chinese characters. A number or a word in Latin letters counts as two: 238
     * words a minute (Brysbaert 2019, <em>How many words do we read per minute? A review and meta-analysis of reading
     * rate</em>, Journal of Memory and Language 109) make one worth 1.3. Punctuation counts nothing.
     */
    static long charactersOf(String text) {
        return WORD.matcher(text).results().count() * 2
                + text.codePoints().filter(Character::isIdeographic).count();
    }
}
