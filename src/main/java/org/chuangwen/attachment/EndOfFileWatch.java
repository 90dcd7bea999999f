package org.chuangwen.attachment;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Hears whether a file ended before its image: the reader of JPEG fills the rest with grey and only warns. Its other
 * warnings are of oddities that many phones write.
 */
final class EndOfFileWatch implements IIOReadWarningListener {

    private boolean early;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        early |= warning != null && warning.toLowerCase(Locale.ROOT).contains("premature end");
    }

    boolean cameTooEarly() {
        return early;
    }
}
