package org.chuangwen.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOException;

/**
 * The blocks of a WebP: behind RIFF, a length and WEBP, each has a name of four letters, a length, and its content
 * padded to an even length.
 */
final class WebpBlocks {

    private static final int FIRST = 12;
    private static final int HEAD = 8;
    private static final int TRANSPARENT = 0x10;
    private static final byte[] JPEG_PREAMBLE = {'E', 'x', 'i', 'f', 0, 0};

    private final Map<String, byte[]> blocks = new LinkedHashMap<>();

    private WebpBlocks() {}

    /**
     * The first block of each name.
     *
     * @throws IIOException if a block is cut off
     */
    private static WebpBlocks of(byte[] content) throws IIOException {
        WebpBlocks found = new WebpBlocks();
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int at = FIRST;
        while (content.length - at >= HEAD) {
            String name = new String(content, at, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            int begin = at + HEAD;
            if (length > content.length - begin) {
                throw new IIOException("A block is cut off");
            }
            int end = begin + (int) length;
            found.blocks.putIfAbsent(name, Arrays.copyOfRange(content, begin, end));
            at = end + (int) (length % 2);
        }
        return found;
    }

    /** The EXIF block as a TIFF structure, empty if there is none. */
    static byte[] exif(byte[] content) throws IIOException {
        byte[] exif = of(content).blocks.getOrDefault("EXIF", new byte[0]);
        // Some programs copy the beginning that only a JPEG needs.
        boolean preamble = Arrays.mismatch(exif, JPEG_PREAMBLE) == JPEG_PREAMBLE.length;
        return preamble ? Arrays.copyOfRange(exif, JPEG_PREAMBLE.length, exif.length) : exif;
    }

    /**
     * What the pixels need, without profile, EXIF and whatever else there is.
     *
     * @throws IIOException if a block is cut off, or there is no still image
     */
    static byte[] bare(byte[] content) throws IIOException {
        Map<String, byte[]> all = of(content).blocks;
        Map<String, byte[]> needed = new LinkedHashMap<>();
        if (all.containsKey("VP8L")) {
            needed.put("VP8L", all.get("VP8L"));
        } else if (all.containsKey("VP8 ")) {
            if (all.containsKey("VP8X") && all.containsKey("ALPH")) {
                byte[] features = all.get("VP8X");
                Arrays.fill(features, 0, Math.min(4, features.length), (byte) 0);
                features[0] = TRANSPARENT;
                needed.put("VP8X", features);
                needed.put("ALPH", all.get("ALPH"));
            }
            needed.put("VP8 ", all.get("VP8 "));
        } else {
            throw new IIOException("No still image");
        }
        return assemble(needed);
    }

    private static byte[] assemble(Map<String, byte[]> blocks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        blocks.forEach((name, block) -> {
            body.writeBytes(head(name, block.length));
            body.writeBytes(block);
            if (block.length % 2 == 1) {
                body.write(0);
            }
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head("RIFF", body.size()));
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    private static byte[] head(String name, int length) {
        return ByteBuffer.allocate(HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .array();
    }
}
