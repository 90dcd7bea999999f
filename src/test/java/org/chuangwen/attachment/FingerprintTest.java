package org.chuangwen.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.demo.picture.Motif;
import org.junit.jupiter.api.Test;

/** The same picture is known again, other pictures are not taken for it. */
class FingerprintTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    @Property(tries = 60)
    void shouldStayNearWhenSavedAnew(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @FloatRange(min = 0.3f, max = 1) float quality) {
        BufferedImage photo = photo(seed);

        assertThat(distance(photo, savedAnew(photo, quality))).isLessThanOrEqualTo(Fingerprint.NEAR);
    }

    @Property(tries = 60)
    void shouldStayNearWhenScaled(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 120, max = 470) int side) {
        BufferedImage photo = photo(seed);

        assertThat(distance(photo, new Rendition(photo).within(side).image())).isLessThanOrEqualTo(Fingerprint.NEAR);
    }

    @Property(tries = 60)
    void shouldStayNearWhenBrightened(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @FloatRange(min = 0.85f, max = 1.1f) float factor,
            @ForAll @IntRange(min = -15, max = 15) int offset) {
        BufferedImage photo = photo(seed);

        assertThat(distance(photo, new RescaleOp(factor, offset, null).filter(photo, null)))
                .isLessThanOrEqualTo(Fingerprint.NEAR);
    }

    @Property(tries = 60)
    void shouldBeFoundWhenItsEdgeIsCutOff(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0, max = 0.06) double share) {
        BufferedImage photo = photo(seed);
        int x = (int) (WIDTH * share);
        int y = (int) (HEIGHT * share);
        Fingerprint cut = Fingerprint.of(photo.getSubimage(x, y, WIDTH - 2 * x, HEIGHT - 2 * y))
                .orElseThrow();

        assertThat(Fingerprint.kept(photo))
                .anySatisfy(kept -> assertThat(kept.distance(cut)).isLessThanOrEqualTo(Fingerprint.NEAR));
    }

    @Property(tries = 500)
    void shouldShareKeyWithWhateverIsNear(
            @ForAll long bits, @ForAll @IntRange(min = 0, max = Fingerprint.NEAR) int differing, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> places = new HashSet<>();
        while (places.size() < differing) {
            places.add(random.nextInt(64));
        }
        long other = places.stream().reduce(bits, (sum, place) -> sum ^ 1L << place, (a, b) -> a ^ b);

        assertThat(new Fingerprint(bits).keysOfNear()).containsAnyElementsOf(new Fingerprint(other).keys());
    }

    @Test
    void shouldLookUpAFixedNumberOfKeys() {
        assertThat(new Fingerprint(0x0123_4567_89AB_CDEFL).keysOfNear())
                .hasSize(68)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).isBetween(0, (1 << 18) - 1));
    }

    @Test
    void shouldNotTakeDifferentPicturesForTheSame() {
        List<Fingerprint> fingerprints = Stream.iterate(0L, seed -> seed + 1)
                .limit(300)
                .map(seed -> Fingerprint.of(photo(seed)).orElseThrow())
                .toList();

        for (int i = 0; i < fingerprints.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(fingerprints.get(i).distance(fingerprints.get(j))).isGreaterThan(Fingerprint.NEAR);
            }
        }
    }

    /**
     * Drawn pictures share more than photos do: plain walls, one street. Still, of the demo's cases none is taken for
     * another one, and none that was solved for the problem as it was found.
     */
    @Test
    void shouldNotDoubtTheDemo() throws IOException {
        List<String> cases = new ArrayList<>();
        List<List<Fingerprint>> found = new ArrayList<>();
        List<List<Fingerprint>> solved = new ArrayList<>();
        Map<String, Motif> motifs = rows("pictures.csv").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> Motif.valueOf(row.get(1))));
        org.chuangwen.demo.picture.Pictures drawing = new org.chuangwen.demo.picture.Pictures(List.of("drawn"));
        for (CSVRecord row : rows("cases.csv")) {
            Motif motif = motifs.get(row.get(5));
            cases.add(row.get(0));
            found.add(kept(drawing.jpeg(motif, row.get(0).hashCode(), 1)));
            solved.add(kept(drawing.jpeg(motif, row.get(0).hashCode(), 0)));
        }
        Set<String> fedBack = rows("steps.csv").stream()
                .filter(row -> row.get(3).equals("feedback"))
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
        List<String> mistaken = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            for (int j = 0; j < cases.size(); j++) {
                Fingerprint after = solved.get(i).get(0);
                if (fedBack.contains(cases.get(i))
                        && (isNear(found.get(j), after) || i != j && isNear(solved.get(j), after))) {
                    mistaken.add(cases.get(i) + " for " + cases.get(j));
                }
            }
        }

        assertThat(cases).hasSizeGreaterThan(30);
        assertThat(mistaken).isEmpty();
    }

    private static boolean isNear(List<Fingerprint> kept, Fingerprint other) {
        return kept.stream().anyMatch(one -> one.distance(other) <= Fingerprint.NEAR);
    }

    private static List<Fingerprint> kept(byte[] jpeg) {
        return Fingerprint.kept(new Rendition(decode(jpeg)).within(WIDTH).image());
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setSkipHeaderRecord(true)
                .setHeader()
                .get()
                .parse(new InputStreamReader(
                        FingerprintTest.class.getResourceAsStream("/demo/" + file), StandardCharsets.UTF_8))) {
            return rows.getRecords();
        }
    }

    @Test
    void shouldHaveNoneWhenThereIsNothingToBeSeen() {
        assertThat(Fingerprint.of(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
        assertThat(Fingerprint.kept(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
    }

    private static int distance(BufferedImage one, BufferedImage other) {
        return Fingerprint.of(one).orElseThrow().distance(Fingerprint.of(other).orElseThrow());
    }

    /** As a photo is: large soft areas, and some things with edges in front of them. */
    private static BufferedImage photo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(random.nextInt(60, 200), random.nextInt(60, 200), random.nextInt(60, 200)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(random.nextInt(20, 235), random.nextInt(20, 235), random.nextInt(20, 235)));
            int width = random.nextInt(30, 220);
            int height = random.nextInt(30, 180);
            int x = random.nextInt(-40, WIDTH);
            int y = random.nextInt(-40, HEIGHT);
            if (random.nextInt(2) == 0) {
                graphics.fillOval(x, y, width, height);
            } else {
                graphics.fillRect(x, y, width, height);
            }
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage savedAnew(BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return decode(bytes.toByteArray());
    }

    private static BufferedImage decode(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
