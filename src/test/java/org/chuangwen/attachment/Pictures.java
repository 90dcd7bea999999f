package org.chuangwen.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Image files made for a test. */
final class Pictures {

    /** In the corners of {@link #corners}, from the upper left clockwise. */
    static final Color[] COLOURS = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};

    private static final int END_OF_JPEG_START = 2;

    private Pictures() {}

    /** An image whose four quarters have four colours, so that it shows which way up it is. */
    static BufferedImage corners(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        int right = width / 2;
        int lower = height / 2;
        int[][] places = {{0, 0}, {right, 0}, {right, lower}, {0, lower}};
        for (int i = 0; i < places.length; i++) {
            graphics.setColor(COLOURS[i]);
            graphics.fillRect(places[i][0], places[i][1], width - right, height - lower);
        }
        graphics.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return encode(corners(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encode(corners(width, height), "png");
    }

    static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("Nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decode(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JPEG with a segment more, right behind its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + content.length + 4);
        file.put(jpeg, 0, END_OF_JPEG_START);
        file.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        file.put(jpeg, END_OF_JPEG_START, jpeg.length - END_OF_JPEG_START);
        return file.array();
    }

    static byte[] withExif(byte[] jpeg, Exif exif) {
        return withSegment(jpeg, 0xE1, exif.asJpegSegment());
    }

    /** The JPEG with a colour profile, whatever that is. */
    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        byte[] content = ByteBuffer.allocate(14 + profile.length)
                .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {1, 1})
                .put(profile)
                .array();
        return withSegment(jpeg, 0xE2, content);
    }

    /** The JPEG with something more ahead of its last marker. */
    static byte[] withEnd(byte[] jpeg, byte[] more) {
        int end = jpeg.length - 2;
        return ByteBuffer.allocate(jpeg.length + more.length)
                .put(jpeg, 0, end)
                .put(more)
                .put(jpeg, end, 2)
                .array();
    }

    /** The JPEG with another size in its header. */
    static byte[] claiming(byte[] jpeg, int width, int height) {
        int frame = frameOf(jpeg);
        ByteBuffer file = ByteBuffer.wrap(jpeg.clone());
        return file.putShort(frame + 5, (short) height)
                .putShort(frame + 7, (short) width)
                .array();
    }

    /** Where the block begins that tells size and coding. */
    static int frameOf(byte[] jpeg) {
        int at = END_OF_JPEG_START;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF);
        }
        return at;
    }

    /** A PNG that says how large it is, and holds next to nothing. */
    static byte[] emptyPng(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(8 + 25 + 12);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        putChunk(file, "IHDR", header);
        putChunk(file, "IEND", new byte[0]);
        return file.array();
    }

    private static void putChunk(ByteBuffer file, String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(named);
        file.putInt(content.length).put(named).putInt((int) checksum.getValue());
    }
}
