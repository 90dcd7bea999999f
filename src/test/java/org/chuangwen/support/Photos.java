package org.chuangwen.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
}
