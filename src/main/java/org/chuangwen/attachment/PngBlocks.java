package org.chuangwen.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.IIOException;

/**
 * Takes from a PNG what its pixels need and leaves the rest behind: texts and profiles, which are compressed and can
 * grow without bound. A PNG is a signature and a row of blocks: a length, a name, the content, a checksum.
 */
final class PngBlocks {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngBlocks() {}

    /** @throws IIOException if a block is cut off */
    static byte[] bare(byte[] content) throws IIOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(content.length);
        bare.write(content, 0, Math.min(SIGNATURE, content.length));
        ByteBuffer file = ByteBuffer.wrap(content);
        int at = SIGNATURE;
        String name = "";
        while (!name.equals("IEND")) {
            if (content.length - at < FRAME) {
                throw new IIOException("A PNG without its end");
            }
            long length = Integer.toUnsignedLong(file.getInt(at));
            if (length > content.length - at - FRAME) {
                throw new IIOException("A block is cut off");
            }
            name = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            int size = FRAME + (int) length;
            if (NEEDED.contains(name)) {
                bare.write(content, at, size);
            }
            at += size;
        }
        return bare.toByteArray();
    }
}
