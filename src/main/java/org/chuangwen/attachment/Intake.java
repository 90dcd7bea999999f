package org.chuangwen.attachment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.chuangwen.problem.InvalidInput;

/**
 * Checks an uploaded file and makes of it what is kept. A photo is drawn anew: whatever else the file was, a page, an
 * archive or a carrier of somebody's position, is gone. A PDF is kept as it is, as people sign it.
 */
final class Intake {

    /** Ten megabytes. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    static final int LONGEST_SIDE = 2048;
    static final int LONGEST_SIDE_OF_THUMBNAIL = 480;

    /** A decoded photo takes up to 128 MB; whoever comes third waits. */
    private static final Semaphore PHOTOS_AT_ONCE = new Semaphore(2, true);

    private final ZoneId zone;

    /** @param zone in which a camera's clock is read if it does not say */
    Intake(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * What is kept of a file.
     *
     * @param thumbnail empty for a PDF
     * @param originalHash SHA-256 of the file as it came
     * @param width of what is served, null for a PDF
     * @param height of what is served, null for a PDF
     * @param fingerprints of a photo: its own first, then those with its edge cut off; none for a PDF
     */
    record Accepted(
            Blob served,
            Optional<Blob> thumbnail,
            String originalHash,
            Integer width,
            Integer height,
            PhotoFacts facts,
            List<Fingerprint> fingerprints) {}

    /**
     * @param now by which a camera's clock is judged
     * @throws InvalidInput naming {@code photo}: empty, too large, of a kind that is not taken, too many pixels,
     *     unreadable
     */
    Accepted take(byte[] content, Instant now) {
        if (content == null || content.length == 0) {
            throw InvalidInput.of("photo", "attachment.empty");
        }
        if (content.length > MOST_BYTES) {
            throw InvalidInput.of("photo", "attachment.tooLarge", MOST_BYTES / 1024 / 1024);
        }
        FileKind kind = FileKind.of(content).orElseThrow(() -> InvalidInput.of("photo", "attachment.wrongKind"));
        return kind == FileKind.PDF ? paper(content) : photo(kind, content, now);
    }

    private static Accepted paper(byte[] content) {
        Blob paper = Blob.of(FileKind.PDF.mediaType(), content);
        return new Accepted(paper, Optional.empty(), paper.hash(), null, null, PhotoFacts.NONE, List.of());
    }

    private Accepted photo(FileKind kind, byte[] content, Instant now) {
        PhotoFacts facts = PhotoFacts.of(kind, content, zone, now);
        Rendition full = draw(kind, content, facts.orientation());
        Rendition thumbnail = full.within(LONGEST_SIDE_OF_THUMBNAIL);
        return new Accepted(
                Blob.of(FileKind.JPEG.mediaType(), full.encode()),
                Optional.of(Blob.of(FileKind.JPEG.mediaType(), thumbnail.encode())),
                Blob.hashOf(content),
                full.width(),
                full.height(),
                facts,
                Fingerprint.kept(thumbnail.image()));
    }

    private static Rendition draw(FileKind kind, byte[] content, int orientation) {
        PHOTOS_AT_ONCE.acquireUninterruptibly();
        try {
            return Rendition.of(ImageDecoder.decode(kind, content), orientation, LONGEST_SIDE);
        } finally {
            PHOTOS_AT_ONCE.release();
        }
    }
}
