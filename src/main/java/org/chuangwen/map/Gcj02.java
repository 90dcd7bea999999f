package org.chuangwen.map;

/**
 * The shift between WGS 84 and GCJ-02, by the formula in common use (it has not been published officially): polynomials
 * and sines of the distance from 105° E 35° N on the Krasovsky ellipsoid. There is no closed inverse; it is found by
 * going back the shift until it fits to a millimetre.
 */
final class Gcj02 {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double CLOSE_ENOUGH = 1e-8;
    private static final int TRIES = 20;

    private Gcj02() {}

    static Position fromWgs84(Position true84) {
        if (!isShifted(true84)) {
            return true84;
        }
        double x = true84.longitude() - 105;
        double y = true84.latitude() - 35;
        double parallel = Math.toRadians(true84.latitude());
        double magic = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(parallel), 2);
        double root = Math.sqrt(magic);
        double north = Math.toDegrees(north(x, y) / (AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root)));
        double east = Math.toDegrees(east(x, y) / (AXIS / root * Math.cos(parallel)));
        return new Position(true84.latitude() + north, true84.longitude() + east);
    }

    static Position toWgs84(Position shifted) {
        if (!isShifted(shifted)) {
            return shifted;
        }
        Position guess = shifted;
        for (int i = 0; i < TRIES; i++) {
            Position image = fromWgs84(guess);
            double north = shifted.latitude() - image.latitude();
            double east = shifted.longitude() - image.longitude();
            guess = new Position(guess.latitude() + north, guess.longitude() + east);
            if (Math.abs(north) < CLOSE_ENOUGH && Math.abs(east) < CLOSE_ENOUGH) {
                break;
            }
        }
        return guess;
    }

    /** The rectangle around China in which maps are shifted. */
    private static boolean isShifted(Position position) {
        return position.longitude() >= 72.004
                && position.longitude() <= 137.8347
                && position.latitude() >= 0.8293
                && position.latitude() <= 55.8271;
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, y, 40, y / 3)
                + waves(160, y / 12, 320, y / 30);
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, x, 40, x / 3)
                + waves(150, x / 12, 300, x / 30);
    }

    private static double waves(double high, double first, double low, double second) {
        return (high * Math.sin(first * Math.PI) + low * Math.sin(second * Math.PI)) * 2 / 3;
    }
}
