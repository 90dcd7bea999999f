package org.chuangwen.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    /** One pixel, lossless. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");

    /** The four colours, with losses. */
    private static final byte[] LOSSY_WEBP = Base64.getDecoder()
            .decode(
                    "UklGRowAAABXRUJQVlA4IIAAAAAQBgCdASpAADAAPmkokEWkIqGZVABABoSgDDqQA/ADTAfgB+wHGBdqP2MzvsJX/ZypbEJaQSAKxgAA"
                            + "/vDEBgHNVbIj9IXwXISflTv9LcJtitp0c3mz61iW4a/f6SIxdnUPAXhDAf/alP//4wIGq/XDvelCa0oDcah9LBQEnMAAAA==");

    private final Intake intake = new Intake(ZoneId.of("Asia/Shanghai"));

    @Nested
    class Photo {

        @Test
        void shouldBeScaledDownWhenLarger() {
            Intake.Accepted accepted = take(Pictures.jpeg(3000, 2000));

            assertThat(accepted.width()).isEqualTo(2048);
            assertThat(accepted.height()).isEqualTo(1365);
            assertSize(accepted.served(), 2048, 1365);
            assertSize(accepted.thumbnail().orElseThrow(), 480, 320);
        }

        @Test
        void shouldKeepSizeWhenSmall() {
            Intake.Accepted accepted = take(Pictures.jpeg(300, 200));

            assertSize(accepted.served(), 300, 200);
            assertSize(accepted.thumbnail().orElseThrow(), 300, 200);
        }

        @Test
        void shouldKeepOnePixelWhenExtremelyNarrow() {
            assertSize(take(Pictures.png(10_000, 1)).served(), 2048, 1);
        }

        @Test
        void shouldBeReadAtHalfSizeWhenVeryLarge() {
            Intake.Accepted accepted = take(Pictures.jpeg(5000, 4000));

            assertSize(accepted.served(), 2048, 1638);
            assertCorners(accepted.served(), 0, 1, 2, 3);
        }

        @Test
        void shouldBeTakenWhenJustWithinBounds() {
            BufferedImage image = new BufferedImage(10_000, 5_000, BufferedImage.TYPE_BYTE_BINARY);

            assertSize(take(Pictures.encode(image, "png")).served(), 2048, 1024);
        }

        @Test
        void shouldBeKnownByHashOfOriginalAndOfWhatIsServed() {
            byte[] original = Pictures.jpeg(300, 200);
            Intake.Accepted accepted = take(original);

            assertThat(accepted.originalHash()).isEqualTo(Blob.hashOf(original)).matches("[0-9a-f]{64}");
            assertThat(accepted.served().hash())
                    .isEqualTo(Blob.hashOf(accepted.served().bytes()))
                    .isNotEqualTo(accepted.originalHash());
        }

        @Test
        void shouldBecomeSameBytesWhenUploadedTwice() {
            byte[] original = Pictures.jpeg(3000, 2000);

            assertThat(take(original).served().hash())
                    .isEqualTo(take(original).served().hash());
        }

        @Test
        void shouldTurnWhiteWhereTransparent() {
            BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(99, 99, Color.BLACK.getRGB());

            BufferedImage served = served(take(Pictures.encode(image, "png")));

            assertColour(served, 10, 10, Color.WHITE);
        }

        @Test
        void shouldTurnWhiteWhereTransparentWhenScaledDown() {
            BufferedImage image = new BufferedImage(3000, 1000, BufferedImage.TYPE_INT_ARGB);

            assertColour(served(take(Pictures.encode(image, "png"))), 1000, 300, Color.WHITE);
        }

        @Test
        void shouldBeReadWhenWebp() {
            Intake.Accepted accepted = take(WEBP);

            assertThat(accepted.served().mediaType()).isEqualTo("image/jpeg");
            assertSize(accepted.served(), 1, 1);
            assertSize(take(LOSSY_WEBP).served(), 64, 48);
            assertCorners(take(LOSSY_WEBP).served(), 0, 1, 2, 3);
        }

        @Test
        void shouldBeReadWhenCmyk() throws IOException {
            assertSize(take(cmykJpeg()).served(), 64, 48);
        }

        @Test
        void shouldBeReadWhenGreyWithSixteenBits() {
            BufferedImage image = new BufferedImage(90, 60, BufferedImage.TYPE_USHORT_GRAY);
            image.getRaster()
                    .setPixels(
                            0,
                            0,
                            90,
                            60,
                            IntStream.generate(() -> 0xFFFF).limit(90 * 60).toArray());

            BufferedImage served = served(take(Pictures.encode(image, "png")));

            assertColour(served, 40, 30, Color.WHITE);
        }

        @Test
        void shouldKeepItsColoursWhenProfileIsSane() {
            ByteBuffer display =
                    ByteBuffer.wrap(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            byte[] photo = Pictures.withProfile(Pictures.jpeg(300, 200), display.array());

            assertCorners(take(photo).served(), 0, 1, 2, 3);
        }

        @Test
        void shouldBeReadWithoutProfileThatClaimsToBeHuge() {
            ByteBuffer huge =
                    ByteBuffer.wrap(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            huge.putInt(0, Integer.MAX_VALUE);
            byte[] photo = Pictures.withProfile(Pictures.jpeg(300, 200), huge.array());

            assertCorners(take(photo).served(), 0, 1, 2, 3);
        }

        @Test
        void shouldBeReadWhenOnlyExifTellsItsColours() {
            byte[] jpeg = Pictures.jpeg(300, 200);
            int jfif = 2 + 2 + (ByteBuffer.wrap(jpeg).getShort(4) & 0xFFFF);
            byte[] withoutJfif = Arrays.copyOfRange(jpeg, jfif - 2, jpeg.length);
            System.arraycopy(jpeg, 0, withoutJfif, 0, 2);

            assertCorners(
                    take(Pictures.withExif(withoutJfif, new Exif().orientation(1)))
                            .served(),
                    0,
                    1,
                    2,
                    3);
        }

        @Test
        void shouldBeReadWhenSomethingFollowsIt() {
            byte[] jpeg = Pictures.jpeg(300, 200);
            byte[] motionPhoto = Arrays.copyOf(jpeg, jpeg.length + 5_000);

            assertSize(take(motionPhoto).served(), 300, 200);
        }

        @Test
        void shouldLoseWhateverElseFileWas() {
            String page = "<html><script>alert(document.domain)</script></html>";
            byte[] jpeg = Pictures.withSegment(Pictures.jpeg(300, 200), 0xFE, page.getBytes(StandardCharsets.UTF_8));
            byte[] polyglot = Arrays.copyOf(jpeg, jpeg.length + page.length());
            System.arraycopy(page.getBytes(StandardCharsets.UTF_8), 0, polyglot, jpeg.length, page.length());

            Intake.Accepted accepted = take(polyglot);

            assertThat(text(accepted.served())).doesNotContain("script");
            assertThat(text(accepted.thumbnail().orElseThrow())).doesNotContain("script");
        }
    }

    @Nested
    class CameraFacts {

        @Test
        void shouldBeKeptAsFactsAndStrippedFromWhatIsServed() {
            Exif exif = new Exif()
                    .orientation(1)
                    .takenAt("2026:03:01 10:20:30")
                    .place('N', new int[] {30, 1, 15, 1, 36, 1}, 'E', new int[] {120, 1, 9, 1, 1800, 100});

            Intake.Accepted accepted = take(Pictures.withExif(Pictures.jpeg(300, 200), exif));

            assertThat(accepted.facts().latitude()).isCloseTo(30.26, within());
            assertThat(accepted.facts().longitude()).isCloseTo(120.155, within());
            assertThat(accepted.facts().takenAt()).isEqualTo(Instant.parse("2026-03-01T02:20:30Z"));
            assertThat(text(accepted.served())).doesNotContain("Exif").doesNotContain("2026:03:01");
            assertThat(text(accepted.thumbnail().orElseThrow())).doesNotContain("Exif");
        }

        @Test
        void shouldBeNegativeInSouthAndWest() {
            PhotoFacts facts =
                    factsOf(new Exif().place('S', new int[] {33, 1, 30, 1, 0, 1}, 'W', new int[] {70, 1, 45, 1, 0, 1}));

            assertThat(facts.latitude()).isCloseTo(-33.5, within());
            assertThat(facts.longitude()).isCloseTo(-70.75, within());
        }

        @Test
        void shouldFollowOffsetThatCameraTells() {
            PhotoFacts facts = factsOf(new Exif().takenAt("2026:03:01 10:20:30").offset("+09:00"));

            assertThat(facts.takenAt()).isEqualTo(Instant.parse("2026-03-01T01:20:30Z"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0000:00:00 00:00:00",
                    "1999:12:31 23:59:59",
                    "2026:03:03 12:00:01",
                    "2026:13:01 00:00:00",
                    "    :  :     :  :  ",
                    "yesterday"
                })
        void shouldHaveNoTimeWhenItCannotBeTrue(String taken) {
            assertThat(factsOf(new Exif().takenAt(taken)).takenAt()).isNull();
        }

        @Test
        void shouldHaveTimeWhenClockIsLittleFast() {
            assertThat(factsOf(new Exif().takenAt("2026:03:03 12:00:00")).takenAt())
                    .isEqualTo(Instant.parse("2026-03-03T04:00:00Z"));
        }

        @ParameterizedTest(name = "{0}/{1} {2}/{3}")
        @CsvSource({"0, 1, 0, 1", "0, 0, 0, 0", "91, 1, 10, 1", "10, 1, 181, 1", "30, 0, 120, 1"})
        void shouldHaveNoPlaceWhenItCannotBeTrue(int latitude, int ofLatitude, int longitude, int ofLongitude) {
            PhotoFacts facts =
                    factsOf(new Exif().place('N', new int[] {latitude, ofLatitude, 0, 1, 0, 1}, 'E', new int[] {
                        longitude, ofLongitude, 0, 1, 0, 1
                    }));

            assertThat(facts.latitude()).isNull();
            assertThat(facts.longitude()).isNull();
        }

        @Test
        void shouldBeNoneWhenBlockIsRubbish() {
            byte[] rubbish = new byte[2_000];
            new Random(1).nextBytes(rubbish);
            System.arraycopy("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1), 0, rubbish, 0, 10);

            assertThat(take(Pictures.withSegment(Pictures.jpeg(30, 20), 0xE1, rubbish))
                            .facts())
                    .isEqualTo(PhotoFacts.NONE);
        }

        @Test
        void shouldBeReadFromWebp() {
            byte[] exif = new Exif().takenAt("2026:03:01 10:20:30").asTiff();
            ByteBuffer file = ByteBuffer.allocate(WEBP.length + 18 + 8 + exif.length + exif.length % 2)
                    .order(ByteOrder.LITTLE_ENDIAN);
            file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
            file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
            file.put(new byte[] {0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0});
            file.put(WEBP, 12, WEBP.length - 12);
            file.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                    .putInt(exif.length)
                    .put(exif);

            assertThat(take(file.array()).facts().takenAt()).isEqualTo(Instant.parse("2026-03-01T02:20:30Z"));
        }

        @ParameterizedTest(name = "orientation {0}")
        @CsvSource({
            "1, 300, 200, 0, 1, 2, 3",
            "2, 300, 200, 1, 0, 3, 2",
            "3, 300, 200, 2, 3, 0, 1",
            "4, 300, 200, 3, 2, 1, 0",
            "5, 200, 300, 0, 3, 2, 1",
            "6, 200, 300, 3, 0, 1, 2",
            "7, 200, 300, 2, 1, 0, 3",
            "8, 200, 300, 1, 2, 3, 0",
            "9, 300, 200, 0, 1, 2, 3"
        })
        void shouldTurnPhotoUpright(
                int orientation, int width, int height, int upperLeft, int upperRight, int lowerRight, int lowerLeft) {
            byte[] turned = Pictures.withExif(Pictures.jpeg(300, 200), new Exif().orientation(orientation));

            Intake.Accepted accepted = take(turned);

            assertThat(accepted.width()).isEqualTo(width);
            assertSize(accepted.served(), width, height);
            assertCorners(accepted.served(), upperLeft, upperRight, lowerRight, lowerLeft);
            assertCorners(accepted.thumbnail().orElseThrow(), upperLeft, upperRight, lowerRight, lowerLeft);
        }
    }

    @Nested
    class Paper {

        @Test
        void shouldBeKeptAsItIs() {
            byte[] pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

            Intake.Accepted accepted = take(pdf);

            assertThat(accepted.served().mediaType()).isEqualTo("application/pdf");
            assertThat(accepted.served().bytes()).isEqualTo(pdf);
            assertThat(accepted.served().hash()).isEqualTo(accepted.originalHash());
            assertThat(accepted.thumbnail()).isEmpty();
            assertThat(accepted.width()).isNull();
        }

        @Test
        void shouldBeRefusedWhenItBeginsAsSomethingElse() {
            byte[] disguised = "<html>\n%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

            assertRefused(disguised, "attachment.wrongKind");
        }
    }

    @Nested
    class Refused {

        @Test
        void shouldBeEmptyFile() {
            assertRefused(new byte[0], "attachment.empty");
            assertRefused(null, "attachment.empty");
        }

        @Test
        void shouldBeFileAboveTenMegabytes() {
            byte[] jpeg = Pictures.jpeg(30, 20);

            assertThat(take(Arrays.copyOf(jpeg, 10 * 1024 * 1024)).width()).isEqualTo(30);
            assertRefused(Arrays.copyOf(jpeg, 10 * 1024 * 1024 + 1), "attachment.tooLarge");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                    "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                    "<!DOCTYPE html><html><body>hello</body></html>",
                    "<script>alert(1)</script>",
                    "hello",
                    "GIF89a\1\0\1\0",
                    "BM",
                    "MZ",
                    "\0",
                    " "
                })
        void shouldBeEveryOtherKind(String content) {
            assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "attachment.wrongKind");
        }

        @Test
        void shouldBeArchive() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("photo.jpg"));
                zip.write(Pictures.jpeg(30, 20));
            }

            assertRefused(bytes.toByteArray(), "attachment.wrongKind");
        }

        @ParameterizedTest
        @ValueSource(strings = {"gif", "bmp", "tiff"})
        void shouldBeOtherImages(String format) {
            assertRefused(Pictures.encode(Pictures.corners(30, 20), format), "attachment.wrongKind");
        }

        @ParameterizedTest(name = "{0}x{1}")
        @CsvSource({"65500, 65500", "12001, 1", "1, 12001", "8000, 7000"})
        void shouldBeTooManyPixelsByHeaderAlone(int width, int height) {
            assertRefused(Pictures.emptyPng(width, height), "attachment.tooManyPixels");
            assertRefused(Pictures.claiming(Pictures.jpeg(30, 20), width, height), "attachment.tooManyPixels");
        }

        @Test
        void shouldBePhotoWithoutItsEnd() {
            byte[] jpeg = Pictures.jpeg(300, 200);
            byte[] png = Pictures.png(300, 200);

            assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), "attachment.unreadable");
            assertRefused(Arrays.copyOf(png, png.length / 2), "attachment.unreadable");
            assertRefused(Arrays.copyOf(WEBP, WEBP.length - 2), "attachment.unreadable");
            assertRefused(Arrays.copyOf(LOSSY_WEBP, LOSSY_WEBP.length / 2), "attachment.unreadable");
        }

        @Test
        void shouldBePhotoOfNothingButBeginning() {
            assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "attachment.unreadable");
            assertRefused(Pictures.emptyPng(30, 20), "attachment.unreadable");
            assertRefused(Pictures.emptyPng(0, 20), "attachment.unreadable");
        }

        @Test
        void shouldBeCodedAsNoCameraDoes() {
            byte[] lossless = Pictures.jpeg(30, 20);
            byte[] manyScans = Pictures.jpeg(30, 20);
            int frame = Pictures.frameOf(lossless);
            lossless[frame + 1] = (byte) 0xC3;
            byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
            for (int i = 0; i < 100; i++) {
                manyScans = Pictures.withEnd(manyScans, scan);
            }

            assertRefused(lossless, "attachment.unreadable");
            assertRefused(manyScans, "attachment.unreadable");
        }

        @Test
        void shouldBeAnimation() {
            byte[] animation = LOSSY_WEBP.clone();
            System.arraycopy("ANMF".getBytes(StandardCharsets.US_ASCII), 0, animation, 12, 4);

            assertRefused(animation, "attachment.unreadable");
        }

        @Test
        void shouldBeRefusedOrReadWhateverBytesAreBroken() {
            Random random = new Random(7);
            for (byte[] whole : new byte[][] {Pictures.jpeg(60, 40), Pictures.png(60, 40), WEBP, LOSSY_WEBP}) {
                for (int i = 0; i < 200; i++) {
                    byte[] broken = whole.clone();
                    for (int j = 0; j < 3; j++) {
                        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                    }
                    readOrRefuse(broken);
                }
            }
        }
    }

    private void readOrRefuse(byte[] content) {
        try {
            assertThat(take(content).served().bytes()).isNotEmpty();
        } catch (InvalidInput e) {
            assertThat(e.errors()).extracting(FieldError::field).containsExactly("photo");
        }
    }

    private Intake.Accepted take(byte[] content) {
        return intake.take(content, NOW);
    }

    private PhotoFacts factsOf(Exif exif) {
        return take(Pictures.withExif(Pictures.jpeg(30, 20), exif)).facts();
    }

    private void assertRefused(byte[] content, String key) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> take(content));

        assertThat(refusal).isNotNull();
        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("photo");
        assertThat(refusal.errors()).extracting(FieldError::key).containsExactly(key);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.000_001);
    }

    private static void assertSize(Blob blob, int width, int height) {
        BufferedImage image = Pictures.decode(blob.bytes());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    private static void assertCorners(Blob blob, int... colours) {
        BufferedImage image = Pictures.decode(blob.bytes());
        int right = image.getWidth() - 10;
        int lower = image.getHeight() - 10;
        assertColour(image, 10, 10, Pictures.COLOURS[colours[0]]);
        assertColour(image, right, 10, Pictures.COLOURS[colours[1]]);
        assertColour(image, right, lower, Pictures.COLOURS[colours[2]]);
        assertColour(image, 10, lower, Pictures.COLOURS[colours[3]]);
    }

    private static void assertColour(BufferedImage image, int x, int y, Color expected) {
        Color colour = new Color(image.getRGB(x, y));
        assertThat(Math.abs(colour.getRed() - expected.getRed())).isLessThan(16);
        assertThat(Math.abs(colour.getGreen() - expected.getGreen())).isLessThan(16);
        assertThat(Math.abs(colour.getBlue() - expected.getBlue())).isLessThan(16);
    }

    private static BufferedImage served(Intake.Accepted accepted) {
        return Pictures.decode(accepted.served().bytes());
    }

    private static String text(Blob blob) {
        return new String(blob.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] cmykJpeg() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 64, 48, 4, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(new IIOImage(raster, null, null));
        }
        writer.dispose();
        return bytes.toByteArray();
    }
}
