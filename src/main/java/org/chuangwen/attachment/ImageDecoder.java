package org.chuangwen.attachment;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.ImageInputStream;
import org.chuangwen.problem.InvalidInput;

/**
 * Turns an uploaded file into pixels, within bounds: how large an image is stands in its first bytes and is checked
 * before any pixel is decoded, and a large one is read at half its size.
 */
final class ImageDecoder {

    static final int MOST_PIXELS = 50_000_000;
    static final int LONGEST_SIDE = 12_000;

    /** More than this is read at half size: it is shown much smaller anyway. At most eight bytes a pixel, so 128 MB. */
    private static final int MOST_PIXELS_IN_MEMORY = 16_000_000;

    private static final Map<FileKind, ImageReaderSpi> READERS = readers();

    private ImageDecoder() {}

    /**
     * Decodes a photo. The reader is given only what the pixels need.
     *
     * @throws InvalidInput naming {@code photo}, if it has too many pixels or cannot be read to its end
     */
    static BufferedImage decode(FileKind kind, byte[] content) {
        ImageReader reader = null;
        try (ImageInputStream input = new FiniteImageInput(bare(kind, content))) {
            reader = READERS.get(kind).createReaderInstance();
            reader.setInput(input, true, true);
            return decode(kind, reader);
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A reader that meets broken data throws whatever comes; to the one who uploads it is one and the same.
            throw unreadable();
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(FileKind kind, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        // The reader of WebP holds the whole image, whatever size is asked for.
        int most = kind == FileKind.WEBP ? MOST_PIXELS_IN_MEMORY : MOST_PIXELS;
        if (pixels > most || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw InvalidInput.of(
                    "photo", "attachment.tooManyPixels", width, height, LONGEST_SIDE, most / 10_000, most / 1_000_000);
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = pixels > MOST_PIXELS_IN_MEMORY ? 2 : 1;
        parameters.setSourceSubsampling(step, step, 0, 0);
        EndOfFileWatch watch = new EndOfFileWatch();
        reader.addIIOReadWarningListener(watch);
        BufferedImage image = reader.read(0, parameters);
        if (watch.cameTooEarly()) {
            throw unreadable();
        }
        return image;
    }

    private static byte[] bare(FileKind kind, byte[] content) throws IOException {
        return switch (kind) {
            case JPEG -> JpegBlocks.bare(content);
            case PNG -> PngBlocks.bare(content);
            case WEBP -> WebpBlocks.bare(content);
            case PDF -> throw new IllegalArgumentException("A PDF is not an image");
        };
    }

    private static InvalidInput unreadable() {
        return InvalidInput.of("photo", "attachment.unreadable");
    }

    /**
     * Readers in a registry of our own: the JVM's belongs to all that runs in it, and what is found there depends on
     * who asked first. For JPEG one that also reads what the JVM's own refuses, such as CMYK and broken colour
     * profiles.
     */
    private static Map<FileKind, ImageReaderSpi> readers() {
        ServiceRegistry registry =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        registry.registerServiceProvider(ownOfTheJvm("jpeg"));
        ImageReaderSpi jpeg = new JPEGImageReaderSpi();
        registry.registerServiceProvider(jpeg);
        return Map.of(FileKind.JPEG, jpeg, FileKind.PNG, ownOfTheJvm("png"), FileKind.WEBP, new WebPImageReaderSpi());
    }

    private static ImageReaderSpi ownOfTheJvm(String format) {
        ServiceRegistry.Filter own =
                provider -> provider.getClass().getName().startsWith("com.sun.imageio.plugins." + format + ".");
        return IIORegistry.getDefaultInstance()
                .getServiceProviders(ImageReaderSpi.class, own, false)
                .next();
    }
}
