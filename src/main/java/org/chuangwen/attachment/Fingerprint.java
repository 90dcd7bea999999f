package org.chuangwen.attachment;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a photo looks like, in 64 bits: two photos that look alike differ in few of them, whatever their size, quality
 * or brightness. A perceptual hash of the usual kind: the photo is reduced to 32 × 32 grey cells, and each bit says
 * whether one of its 64 slowest waves (of the discrete cosine transform, without the constant ones) is above their
 * median.
 *
 * @param bits all 64 of them
 */
public record Fingerprint(long bits) {

    /**
     * As many bits may differ where a photo is the same picture: saved anew, scaled, brightened, cut a little. Of
     * pictures that have nothing to do with each other half the bits differ.
     */
    public static final int NEAR = 7;

    private static final int SIDE = 32;
    private static final int WAVES = 8;
    private static final int BANDS = 4;
    private static final int BAND_BITS = 16;

    /** Of each edge; between two of them and a little beyond the last, a photo is still {@link #NEAR}. */
    private static final List<Double> CUTS = List.of(0.0, 0.02, 0.04, 0.06);

    /** A wall or the dark: grey values that spread less than this say nothing by which to know a picture again. */
    private static final double LEAST_SPREAD = 4;

    private static final double[][] COSINES = cosines();

    /** Empty if there is nothing to be seen. */
    static Optional<Fingerprint> of(BufferedImage image) {
        double[][] grey = grey(image);
        if (spread(grey) < LEAST_SPREAD) {
            return Optional.empty();
        }
        double[] waves = waves(grey);
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long bits = 0;
        for (int i = 0; i < waves.length; i++) {
            // Neighbouring waves go into different bands, so that no band holds only what most photos have in common.
            int place = i % BANDS * BAND_BITS + i / BANDS;
            bits |= waves[i] > median ? 1L << place : 0;
        }
        return Optional.of(new Fingerprint(bits));
    }

    /**
     * The photo's own and those of the photo with a little of its edge cut off, as somebody does who passes an old
     * photo off as a new one: what is kept to be found.
     */
    static List<Fingerprint> kept(BufferedImage image) {
        return CUTS.stream().flatMap(cut -> of(cut(image, cut)).stream()).toList();
    }

    private static BufferedImage cut(BufferedImage image, double share) {
        int x = (int) Math.round(image.getWidth() * share);
        int y = (int) Math.round(image.getHeight() * share);
        return image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y);
    }

    /** How many bits differ, 0 to 64. */
    public int distance(Fingerprint other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /**
     * Under which keys it is found: its four quarters of 16 bits, each with the quarter's number in front.
     *
     * @return four numbers below 2^18
     */
    List<Integer> keys() {
        List<Integer> keys = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            keys.add(key(band, 0));
        }
        return keys;
    }

    /**
     * The keys of whatever is {@link #NEAR}: where seven bits differ, one of the four quarters differs in at most one.
     * So a look-up is 68 keys however many photos there are.
     */
    List<Integer> keysOfNear() {
        List<Integer> keys = keys();
        for (int band = 0; band < BANDS; band++) {
            for (int bit = 0; bit < BAND_BITS; bit++) {
                keys.add(key(band, 1 << bit));
            }
        }
        return keys;
    }

    private int key(int band, int flipped) {
        int quarter = (int) (bits >>> band * BAND_BITS) & 0xFFFF;
        return band << BAND_BITS | quarter ^ flipped;
    }

    /**
     * Mean brightness of each cell. A pixel on a border counts for both sides by its share, so that another size of the
     * same photo gives the same cells.
     */
    private static double[][] grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        double[][] across = shares(width);
        double[][] down = shares(height);
        int[] pixels = new int[width];
        double[][] cells = new double[SIDE][SIDE];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, pixels, 0, width);
            double[] row = new double[SIDE];
            for (int x = 0; x < width; x++) {
                spread(brightness(pixels[x]), across[x], row);
            }
            for (int x = 0; x < SIDE; x++) {
                int cell = (int) down[y][0];
                for (int i = 1; i < down[y].length; i++) {
                    cells[cell + i - 1][x] += row[x] * down[y][i];
                }
            }
        }
        return cells;
    }

    private static void spread(double value, double[] shares, double[] cells) {
        int cell = (int) shares[0];
        for (int i = 1; i < shares.length; i++) {
            cells[cell + i - 1] += value * shares[i];
        }
    }

    /**
     * For each pixel of a line: the first cell it lies in, then how much of this cell and of the next ones it makes up.
     */
    private static double[][] shares(int length) {
        double[][] shares = new double[length][];
        for (int at = 0; at < length; at++) {
            double begin = (double) at * SIDE / length;
            double end = (double) (at + 1) * SIDE / length;
            int first = (int) begin;
            int last = Math.min(SIDE - 1, (int) Math.ceil(end) - 1);
            shares[at] = new double[2 + last - first];
            shares[at][0] = first;
            for (int cell = first; cell <= last; cell++) {
                shares[at][1 + cell - first] = Math.min(end, cell + 1.0) - Math.max(begin, cell);
            }
        }
        return shares;
    }

    private static double brightness(int rgb) {
        return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
    }

    private static double spread(double[][] grey) {
        double mean =
                Arrays.stream(grey).flatMapToDouble(Arrays::stream).average().orElseThrow();
        return Math.sqrt(Arrays.stream(grey)
                .flatMapToDouble(Arrays::stream)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    /** How strong the waves 1 to 8 are, across and down. */
    private static double[] waves(double[][] grey) {
        double[] found = new double[WAVES * WAVES];
        for (int v = 0; v < WAVES; v++) {
            double[] down = new double[SIDE];
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    down[x] += grey[y][x] * COSINES[v][y];
                }
            }
            for (int u = 0; u < WAVES; u++) {
                for (int x = 0; x < SIDE; x++) {
                    found[v * WAVES + u] += down[x] * COSINES[u][x];
                }
            }
        }
        return found;
    }

    private static double[][] cosines() {
        double[][] table = new double[WAVES][SIDE];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int at = 0; at < SIDE; at++) {
                table[wave][at] = Math.cos(Math.PI * (wave + 1) * (2 * at + 1) / (2.0 * SIDE));
            }
        }
        return table;
    }
}
