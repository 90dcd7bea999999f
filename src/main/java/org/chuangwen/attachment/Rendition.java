package org.chuangwen.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A photo as we serve it: upright, opaque, no larger than asked for. What is written holds its pixels and nothing else.
 *
 * @param image red, green and blue, no alpha
 */
record Rendition(BufferedImage image) {

    private static final float QUALITY = 0.85f;

    private static final ImageWriterSpi JPEG_WRITER = jpegWriter();

    /**
     * Turns and scales decoded pixels.
     *
     * @param orientation 1 to 8 as in EXIF
     * @param longestSide in pixels; a smaller image keeps its size
     */
    static Rendition of(BufferedImage decoded, int orientation, int longestSide) {
        BufferedImage opaque = onWhite(scale(decoded, longestSide));
        Orientation turn = Orientation.typeOf(orientation);
        return new Rendition(
                turn == Orientation.TOP_LEFT
                        ? opaque
                        : onWhite(ExifFilterUtils.getFilterForOrientation(turn).apply(opaque)));
    }

    /** The same, smaller. */
    Rendition within(int side) {
        return new Rendition(onWhite(scale(image, side)));
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** As a JPEG file without any metadata. */
    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = null;
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer = JPEG_WRITER.createWriterInstance();
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (writer != null) {
                writer.dispose();
            }
        }
        return bytes.toByteArray();
    }

    private static BufferedImage scale(BufferedImage image, int longestSide) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= longestSide) {
            return image;
        }
        double factor = (double) longestSide / longest;
        try {
            return Thumbnails.of(image)
                    .forceSize(side(image.getWidth(), factor), side(image.getHeight(), factor))
                    .imageType(
                            image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int side(int pixels, double factor) {
        return Math.max(1, (int) Math.round(pixels * factor));
    }

    /** What is transparent would turn black in a JPEG. */
    private static BufferedImage onWhite(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return opaque;
    }

    private static ImageWriterSpi jpegWriter() {
        ServiceRegistry.Filter own =
                provider -> provider.getClass().getName().startsWith("com.sun.imageio.plugins.jpeg.")
                        && ((ImageWriterSpi) provider)
                                .canEncodeImage(
                                        ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB));
        return IIORegistry.getDefaultInstance()
                .getServiceProviders(ImageWriterSpi.class, own, false)
                .next();
    }
}
