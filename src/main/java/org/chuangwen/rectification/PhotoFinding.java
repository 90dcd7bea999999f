package org.chuangwen.rectification;

import java.time.Instant;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.rectification.PhotoWarning.Kind;

/**
 * What a check has found against a photo.
 *
 * @param takenAt when its camera says it was taken, null unless that is the point
 * @param limitAt before or after when it should have been taken, null unless that is the point
 * @param metres from the case's place, null unless that is the point
 * @param other the photo that it looks like, null unless that is the point
 */
public record PhotoFinding(
        Kind kind, Attachment photo, Instant takenAt, Instant limitAt, Integer metres, Attachment other) {

    static PhotoFinding ofTime(Kind kind, Attachment photo, Instant limitAt) {
        return new PhotoFinding(kind, photo, photo.takenAt(), limitAt, null, null);
    }

    static PhotoFinding ofPlace(Attachment photo, int metres) {
        return new PhotoFinding(Kind.FAR_FROM_PLACE, photo, null, null, metres, null);
    }

    static PhotoFinding ofLooks(Kind kind, Attachment photo, Attachment other) {
        return new PhotoFinding(kind, photo, null, null, null, other);
    }
}
