package org.chuangwen.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of file that may be uploaded, told apart by their content alone: a name or a browser's word can lie. */
enum FileKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf");

    private static final byte[] PDF_BEGINNING = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty for everything that may not be uploaded. */
    static Optional<FileKind> of(byte[] content) {
        String detected = detect(content);
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(detected))
                .filter(kind -> kind != PDF || beginsAsPdf(content))
                .findFirst();
    }

    private static String detect(byte[] content) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Readers look for a PDF's beginning anywhere in the first kilobyte, so that the file may be something else as
     * well.
     */
    private static boolean beginsAsPdf(byte[] content) {
        return Arrays.mismatch(content, PDF_BEGINNING) == PDF_BEGINNING.length;
    }
}
