package org.chuangwen.rectification;

/**
 * A place on earth.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Spot(double latitude, double longitude) {

    private static final double RADIUS = 6_371_008.8;
    private static final double AXIS = 6_378_245;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;

    /**
     * How far apart two readings are at least. Phones sold in China may tell a place in the country's own shifted
     * coordinates (GCJ-02) as if they were WGS 84, up to 700 m off; whichever way round gives the shorter distance is
     * taken, so that nobody is suspected because of it.
     *
     * @return metres
     */
    double distanceAtLeast(Spot other) {
        return Math.min(distance(other), Math.min(shifted().distance(other), distance(other.shifted())));
    }

    /** Along the surface of a sphere, in metres. */
    double distance(Spot other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double down = Math.sin((b - a) / 2);
        double across = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = down * down + Math.cos(a) * Math.cos(b) * across * across;
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    /**
     * The same place in shifted coordinates, by the formula that map programs commonly use; outside China unchanged.
     */
    Spot shifted() {
        if (latitude < 0.8293 || latitude > 55.8271 || longitude < 72.004 || longitude > 137.8347) {
            return this;
        }
        double x = longitude - 105;
        double y = latitude - 35;
        double radians = Math.toRadians(latitude);
        double magic = 1 - ECCENTRICITY * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(magic);
        double north = northward(x, y) * 180 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI);
        double east = eastward(x, y) * 180 / (AXIS / root * Math.cos(radians) * Math.PI);
        return new Spot(latitude + north, longitude + east);
    }

    private static double northward(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double eastward(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }
}
