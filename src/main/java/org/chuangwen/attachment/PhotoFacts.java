package org.chuangwen.attachment;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * What a camera wrote into a photo. It is read before the photo is re-encoded, which drops it, and only what can be
 * true is kept.
 *
 * @param takenAt null if unknown
 * @param latitude degrees of WGS 84, null if unknown
 * @param longitude degrees of WGS 84, null if unknown; known exactly if the latitude is
 * @param orientation how the pixels are to be turned, 1 to 8 as in EXIF; 1 is upright
 */
record PhotoFacts(Instant takenAt, Double latitude, Double longitude, int orientation) {

    /** Of a file that tells nothing. */
    static final PhotoFacts NONE = new PhotoFacts(null, null, null, 1);

    private static final DateTimeFormatter CAMERA_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final Duration FAST_CLOCK = Duration.ofDays(1);
    private static final LocalDate BEFORE_THIS_NO_PHOTO = LocalDate.of(2000, 1, 1);

    /**
     * Never fails: a photo whose facts cannot be read is still a photo.
     *
     * @param zone in which the camera's clock is read if it does not say
     * @param now nothing can have been taken more than a day later than this
     */
    static PhotoFacts of(FileKind kind, byte[] content, ZoneId zone, Instant now) {
        Metadata metadata = metadataOf(kind, content);
        GeoLocation place = placeOf(metadata);
        return new PhotoFacts(
                takenAt(metadata, zone, now),
                place == null ? null : place.getLatitude(),
                place == null ? null : place.getLongitude(),
                orientationOf(metadata));
    }

    /**
     * Only EXIF is read, and only where it costs no more memory than the file itself: other blocks are compressed or
     * hold XML, and both can be made to grow without bound.
     */
    private static Metadata metadataOf(FileKind kind, byte[] content) {
        try {
            switch (kind) {
                case JPEG:
                    return JpegMetadataReader.readMetadata(
                            new ByteArrayInputStream(content), List.of(new ExifReader()));
                case WEBP:
                    Metadata metadata = new Metadata();
                    byte[] exif = WebpBlocks.exif(content);
                    if (exif.length > 0) {
                        new ExifReader().extract(new ByteArrayReader(exif), metadata);
                    }
                    return metadata;
                default:
                    return new Metadata();
            }
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            return new Metadata();
        }
    }

    private static int orientationOf(Metadata metadata) {
        return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                .filter(orientation -> orientation != null && orientation >= 1 && orientation <= 8)
                .findFirst()
                .orElse(1);
    }

    private static Instant takenAt(Metadata metadata, ZoneId zone, Instant now) {
        Instant earliest = BEFORE_THIS_NO_PHOTO.atStartOfDay(zone).toInstant();
        return metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                .flatMap(directory -> takenAt(directory, zone).stream())
                .filter(taken -> !taken.isBefore(earliest) && !taken.isAfter(now.plus(FAST_CLOCK)))
                .findFirst()
                .orElse(null);
    }

    /** Strictly: the library would read the first of January out of a month that does not exist. */
    private static Optional<Instant> takenAt(ExifSubIFDDirectory directory, ZoneId zone) {
        String taken = directory.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        String offset = directory.getString(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL);
        try {
            return taken == null
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(taken.strip(), CAMERA_TIME)
                            .atZone(zoneOf(offset, zone))
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneId zoneOf(String offset, ZoneId otherwise) {
        try {
            return offset == null ? otherwise : ZoneOffset.of(offset.strip());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static GeoLocation placeOf(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(GpsDirectory::getGeoLocation)
                .filter(place -> place != null && isPlausible(place))
                .findFirst()
                .orElse(null);
    }

    /** A phone without a fix writes 0/0; a comparison with a number that is none is false. */
    private static boolean isPlausible(GeoLocation place) {
        return Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180 && !place.isZero();
    }
}
