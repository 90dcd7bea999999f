package org.chuangwen.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOException;

/**
 * Takes from a JPEG what its pixels need and leaves the rest behind: positions, thumbnails, comments, whatever follows
 * its end. What readers trip over is refused here: codings that no browser reads, more passes over the image than any
 * program writes, a colour profile that says it is larger than it is.
 *
 * <p>A JPEG is a row of blocks, each a marker and a length; behind a block that begins a scan follow the coded pixels,
 * in which a marker cannot occur (ITU-T T.81, annex B).
 */
final class JpegBlocks {

    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_FRAME = 0xC0;
    private static final int PROGRESSIVE_FRAME = 0xC2;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN_TABLE = 0xC4;
    private static final int ARITHMETIC_TABLE = 0xCC;
    private static final int QUANTIZATION_TABLE = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;

    private static final byte[] JFIF_NAME = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXIF_NAME = "Exif\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    /** The name, the part's number and the number of parts. */
    private static final int PROFILE_HEAD = 14;

    /** Version 1.1, square pixels, no thumbnail. */
    private static final byte[] PLAIN_JFIF = {
        (byte) MARK, (byte) JFIF, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /** Programs write about ten; each costs a pass over the whole image, however short it is. */
    private static final int MOST_SCANS = 64;

    private final byte[] content;
    private final ByteArrayOutputStream colours = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profileParts = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private boolean exif;
    private int frames;
    private int scans;

    private JpegBlocks(byte[] content) {
        this.content = content;
    }

    /** @throws IIOException if it has no end, or is coded as no camera does */
    static byte[] bare(byte[] content) throws IIOException {
        JpegBlocks blocks = new JpegBlocks(content);
        blocks.sort();
        return blocks.assemble();
    }

    private void sort() throws IIOException {
        int at = 2;
        while (true) {
            at = nextMarker(at);
            int marker = unsigned(at + 1);
            if (marker == END) {
                return;
            }
            int from = at;
            int to = at + 2 + ((unsigned(at + 2) << 8) | unsigned(at + 3));
            if (to > content.length) {
                throw new IIOException("A block is cut off");
            }
            at = marker == SCAN ? nextMarker(to) : to;
            sort(marker, from, to, at);
        }
    }

    private void sort(int marker, int from, int to, int behindScan) throws IIOException {
        switch (marker) {
            case HUFFMAN_TABLE, QUANTIZATION_TABLE, RESTART_INTERVAL -> pixels.write(content, from, to - from);
            case SCAN -> {
                require(++scans <= MOST_SCANS);
                pixels.write(content, from, behindScan - from);
            }
            case JFIF -> keepIf(isNamed(JFIF_NAME, from, to), from, to);
            case EXIF -> exif |= isNamed(EXIF_NAME, from, to);
            case ADOBE -> keepIf(true, from, to);
            case PROFILE -> {
                if (isNamed(PROFILE_NAME, from, to) && to - from >= 4 + PROFILE_HEAD) {
                    profileParts.write(content, from, to - from);
                    profile.write(content, from + 4 + PROFILE_HEAD, to - from - 4 - PROFILE_HEAD);
                }
            }
            default -> {
                if (marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != ARITHMETIC_TABLE) {
                    require(++frames == 1 && marker <= PROGRESSIVE_FRAME);
                    pixels.write(content, from, to - from);
                }
            }
        }
    }

    private void keepIf(boolean known, int from, int to) {
        if (known) {
            colours.write(content, from, to - from);
        }
    }

    private byte[] assemble() throws IIOException {
        require(frames == 1 && scans > 0);
        ByteArrayOutputStream bare = new ByteArrayOutputStream(content.length);
        bare.write(MARK);
        bare.write(START);
        // EXIF means the same colours as JFIF, which readers know better.
        bare.writeBytes(colours.size() == 0 && exif ? PLAIN_JFIF : colours.toByteArray());
        if (saysItsSize(profile.toByteArray())) {
            bare.writeBytes(profileParts.toByteArray());
        }
        bare.writeBytes(pixels.toByteArray());
        bare.write(MARK);
        bare.write(END);
        return bare.toByteArray();
    }

    private static boolean saysItsSize(byte[] profile) {
        return profile.length > 128 && ByteBuffer.wrap(profile).getInt() == profile.length;
    }

    /**
     * Where the next marker begins: a marking byte, before which there may be others, and anything but what pixels can
     * hold.
     */
    private int nextMarker(int from) throws IIOException {
        for (int at = from; ; at++) {
            if (unsigned(at) == MARK) {
                int marker = unsigned(at + 1);
                if (marker != 0 && marker != MARK && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                    return at;
                }
            }
        }
    }

    private int unsigned(int at) throws IIOException {
        require(at < content.length);
        return content[at] & 0xFF;
    }

    private boolean isNamed(byte[] name, int from, int to) {
        int begin = from + 4;
        return to - begin >= name.length && Arrays.equals(content, begin, begin + name.length, name, 0, name.length);
    }

    private static void require(boolean holds) throws IIOException {
        if (!holds) {
            throw new IIOException("Not a JPEG as cameras and programs write it");
        }
    }
}
