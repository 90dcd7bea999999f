package org.chuangwen.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ties what a person sees of an unexpected failure to what stands in the log: the person is told the reference only,
 * the log has the whole exception under it.
 */
public final class Reference {

    /** Name of the request's attribute under which an error page finds the reference. */
    public static final String ATTRIBUTE = "chuangwen.problem.reference";

    private static final Logger LOG = Logger.getLogger(Reference.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** Writes the failure to the log. The answer is its reference, eight hexadecimal digits. */
    public static String log(Throwable failure) {
        byte[] drawn = new byte[4];
        RANDOM.nextBytes(drawn);
        String reference = HexFormat.of().formatHex(drawn);
        LOG.log(Level.SEVERE, failure, () -> "Unexpected failure, reference " + reference);
        return reference;
    }

    /** Whether a text that came from outside can be a reference at all. */
    public static boolean isOne(String text) {
        return text != null && text.matches("[0-9a-f]{8}");
    }
}
