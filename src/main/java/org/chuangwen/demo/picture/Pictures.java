package org.chuangwen.demo.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that stand where a real city has photos. Each says in its corner that it is drawn. */
public final class Pictures {

    /** Smaller than a camera's: as large as any page shows it, and quick to take in. */
    static final int WIDTH_IN_PIXELS = 960;

    private static final double SCALE = (double) WIDTH_IN_PIXELS / Brush.WIDTH;
    private static final int MARGIN = 24;

    private final List<String> labels;

    /** @param labels what the corner says: the first that this computer's fonts can write */
    public Pictures(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    /**
     * Draws a picture.
     *
     * @param seed the same draws the same place
     * @param mess how bad it is: 1 as it was found, 0 solved, between them half done
     * @return a JPEG
     */
    public byte[] jpeg(Motif motif, long seed, double mess) {
        BufferedImage image = draw(motif, seed, mess);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(200_000);
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    BufferedImage draw(Motif motif, long seed, double mess) {
        BufferedImage image =
                new BufferedImage(WIDTH_IN_PIXELS, (int) Math.round(Brush.HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.scale(SCALE, SCALE);
            AffineTransform upright = graphics.getTransform();
            aim(graphics, seed, mess);
            motif.draw(new Brush(graphics, seed), mess);
            graphics.setTransform(upright);
            label(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Nobody stands twice on exactly the same spot: a little nearer, a little to the side. */
    private static void aim(Graphics2D graphics, long seed, double mess) {
        Random hand = new Random(seed * 31 + Math.round(mess * 10));
        double zoom = 1.02 + hand.nextDouble() * 0.1;
        graphics.translate(
                -hand.nextDouble() * (zoom - 1) * Brush.WIDTH, -hand.nextDouble() * (zoom - 1) * Brush.HEIGHT);
        graphics.scale(zoom, zoom);
    }

    private void label(Graphics2D graphics) {
        String text = writable();
        if (text == null) {
            // A server without any font: a picture frame says the same.
            graphics.setColor(new Color(0, 0, 0, 140));
            graphics.fillRect(Brush.WIDTH - MARGIN - 56, Brush.HEIGHT - MARGIN - 44, 56, 44);
            graphics.setColor(Color.WHITE);
            graphics.drawRect(Brush.WIDTH - MARGIN - 48, Brush.HEIGHT - MARGIN - 36, 40, 28);
            return;
        }
        graphics.setFont(font());
        FontMetrics metrics = graphics.getFontMetrics();
        int width = metrics.stringWidth(text) + 28;
        int height = metrics.getHeight() + 12;
        int x = Brush.WIDTH - MARGIN - width;
        int y = Brush.HEIGHT - MARGIN - height;
        graphics.setColor(new Color(0, 0, 0, 140));
        graphics.fillRoundRect(x, y, width, height, 12, 12);
        graphics.setColor(Color.WHITE);
        graphics.drawString(text, x + 14, y + 6 + metrics.getAscent());
    }

    private static Font font() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 28);
    }

    /** Null if there is no font that can write any of them. */
    private String writable() {
        try {
            Font font = font();
            return labels.stream()
                    .filter(label -> font.canDisplayUpTo(label) < 0)
                    .findFirst()
                    .orElse(null);
        } catch (RuntimeException | LinkageError | InternalError e) {
            return null;
        }
    }
}
