package org.chuangwen.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Makes small photos, no two of which look alike: none is taken for another by what it looks like. */
public final class Photos {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Photos() {}

    /** A small JPEG. */
    public static byte[] jpeg() {
        BufferedImage image = new BufferedImage(128, 96, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(COUNT.incrementAndGet());
        Graphics2D graphics = image.createGraphics();
        for (int tile = 0; tile < 48; tile++) {
            int shade = random.nextInt(256);
            graphics.setColor(new Color(shade, shade, shade));
            graphics.fillRect(tile % 8 * 16, tile / 8 * 16, 16, 16);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A small JPEG in which the camera wrote where it was, in degrees north and east. */
    public static byte[] jpegAt(double latitude, double longitude) {
        ByteBuffer exif = ByteBuffer.allocate(134).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1);
        entry(exif, 0x8825, 4, 1).putInt(26).putInt(0);
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
        entry(exif, 2, 5, 3).putInt(80);
        entry(exif, 3, 2, 2).put(new byte[] {'E', 0, 0, 0});
        entry(exif, 4, 5, 3).putInt(104).putInt(0);
        degrees(exif, latitude);
        degrees(exif, longitude);
        byte[] plain = jpeg();
        return ByteBuffer.allocate(plain.length + 4 + exif.capacity())
                .put(plain, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** Degrees, minutes and seconds as rational numbers, all of it in the first. */
    private static void degrees(ByteBuffer exif, double value) {
        exif.putInt((int) Math.round(value * 1_000_000)).putInt(1_000_000);
        exif.putInt(0).putInt(1).putInt(0).putInt(1);
    }
}
