package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.LookAlike;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.map.Position;
import org.chuangwen.rectification.PhotoWarning.Kind;

/**
 * Looks for what speaks against an after-photo: when and where its camera says it was taken, and whether it is a
 * picture that is known already. A photo that tells neither time nor place is no offence: chat programs take both away.
 */
@Dependent
class PhotoChecks {

    /** A camera's clock may be wrong by this much. */
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(5);

    /** How far off a photo may have been taken, in metres. */
    static final String DISTANCE = "CHUANGWEN_PHOTO_DISTANCE";

    private static final int METRES = metres();

    @Inject
    private Attachments attachments;

    /**
     * @param of a case with an order, which the photo is to show fulfilled
     * @param together the photos of one feedback: they may look like each other
     */
    List<PhotoFinding> check(RectificationCase of, Attachment photo, Set<UUID> together) {
        List<PhotoFinding> found = new ArrayList<>();
        if (photo.isPhoto()) {
            time(of, photo).ifPresent(found::add);
            place(of, photo).ifPresent(found::add);
            found.addAll(looks(of, photo, together));
        }
        return found;
    }

    /** The limit counts from the order, or from the rework if one was ordered: the photo must be younger. */
    private static Optional<PhotoFinding> time(RectificationCase of, Attachment photo) {
        Instant ordered = of.currentOrder().limitFrom();
        if (photo.takenAt() == null) {
            return Optional.empty();
        }
        if (photo.takenAt().isBefore(ordered.minus(WRONG_CLOCK))) {
            return Optional.of(PhotoFinding.ofTime(Kind.TAKEN_BEFORE_ORDER, photo, ordered));
        }
        return photo.takenAt().isAfter(photo.uploadedAt().plus(WRONG_CLOCK))
                ? Optional.of(PhotoFinding.ofTime(Kind.TAKEN_LATER, photo, photo.uploadedAt()))
                : Optional.empty();
    }

    private static Optional<PhotoFinding> place(RectificationCase of, Attachment photo) {
        if (photo.latitude() == null || of.latitude() == null) {
            return Optional.empty();
        }
        double metres = new Position(of.latitude(), of.longitude())
                .metresToAtLeast(new Position(photo.latitude(), photo.longitude()));
        return metres > METRES ? Optional.of(PhotoFinding.ofPlace(photo, (int) Math.round(metres))) : Optional.empty();
    }

    /** The nearest of each kind: one picture taken for ten cases is one warning. */
    private List<PhotoFinding> looks(RectificationCase of, Attachment photo, Set<UUID> together) {
        Map<Kind, PhotoFinding> found = new EnumMap<>(Kind.class);
        for (LookAlike like : attachments.lookAlikes(photo.id())) {
            if (!together.contains(like.photo().id())) {
                Kind kind = kind(of, like.photo());
                found.putIfAbsent(kind, PhotoFinding.ofLooks(kind, photo, like.photo()));
            }
        }
        return List.copyOf(found.values());
    }

    private static Kind kind(RectificationCase of, Attachment other) {
        if (!of.number().equals(other.subject())) {
            return Kind.SAME_AS_OTHER_CASE;
        }
        return other.purpose() == Purpose.BEFORE ? Kind.SAME_AS_BEFORE : Kind.SAME_AS_EARLIER;
    }

    private static int metres() {
        String text = System.getProperty(DISTANCE, System.getenv(DISTANCE));
        if (text == null || text.isBlank()) {
            return 200;
        }
        if (!text.strip().matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(DISTANCE + " must be a number of metres, but is " + text);
        }
        return Integer.parseInt(text.strip());
    }
}
