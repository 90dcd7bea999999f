package org.chuangwen.map;

/**
 * A point on the ground.
 *
 * @param latitude degrees north of WGS 84, -90 to 90
 * @param longitude degrees east of WGS 84, -180 to 180
 */
public record Position(double latitude, double longitude) {

    /** Mean radius of the earth in metres. */
    private static final double EARTH = 6_371_008.8;

    /** @throws IllegalArgumentException outside of the globe, or if a number is none */
    public Position {
        if (!isOnEarth(latitude, longitude)) {
            throw new IllegalArgumentException("No position: " + latitude + ", " + longitude);
        }
    }

    /** Whether such a position can be; a comparison with a number that is none is false. */
    public static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** As the crow flies, in metres. */
    public double metresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /**
     * As the crow flies, in metres, in favour of whoever took the readings: a phone sold in China may tell its place in
     * the shifted coordinates as if they were WGS 84. Whichever way round gives the shorter distance counts.
     */
    public double metresToAtLeast(Position other) {
        return Math.min(
                metresTo(other),
                Math.min(
                        Gcj02.fromWgs84(this).metresTo(other),
                        Gcj02.fromWgs84(other).metresTo(this)));
    }

    /** The box that holds everything within so many metres, and a little more. */
    public Box around(double metres) {
        double north = Math.toDegrees(metres / EARTH);
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(latitude)));
        return new Box(latitude - north, latitude + north, longitude - east, longitude + east);
    }
}
