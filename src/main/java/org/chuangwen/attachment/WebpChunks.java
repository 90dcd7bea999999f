package org.chuangwen.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds a block in a WebP file: RIFF, WEBP, then blocks of a four-letter name, a length and the content padded to even
 * length.
 */
final class WebpChunks {

    private static final int FIRST = 12;
    private static final int HEAD = 8;
    private static final byte[] JPEG_PREAMBLE = {'E', 'x', 'i', 'f', 0, 0};

    private WebpChunks() {}

    /** The EXIF block as a TIFF structure, empty if there is none. */
    static byte[] exif(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long position = FIRST;
        while (position + HEAD <= content.length) {
            int at = (int) position;
            String name = new String(content, at, 4, StandardCharsets.US_ASCII);
            long length = Integer.toUnsignedLong(buffer.getInt(at + 4));
            if (name.equals("EXIF") && length <= content.length - at - HEAD) {
                return withoutPreamble(Arrays.copyOfRange(content, at + HEAD, at + HEAD + (int) length));
            }
            position += HEAD + length + length % 2;
        }
        return new byte[0];
    }

    /** Some programs copy the beginning that only a JPEG needs. */
    private static byte[] withoutPreamble(byte[] exif) {
        boolean has = Arrays.mismatch(exif, JPEG_PREAMBLE) == JPEG_PREAMBLE.length;
        return has ? Arrays.copyOfRange(exif, JPEG_PREAMBLE.length, exif.length) : exif;
    }
}
