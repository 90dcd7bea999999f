package org.chuangwen.map;

import java.util.Optional;

/**
 * What a pair of degrees refers to. Satellites, cameras and browsers speak WGS 84, and so does everything we keep. Maps
 * published in China are drawn in GCJ-02, which is shifted by some hundred metres there and equal elsewhere.
 */
public enum Datum {
    WGS84,
    GCJ02;

    /** The datum of that name, however it is written ({@code WGS-84}, {@code gcj02}); empty for any other. */
    public static Optional<Datum> named(String name) {
        String plain =
                name == null ? "" : name.toUpperCase(java.util.Locale.ROOT).replaceAll("[ _-]", "");
        for (Datum datum : values()) {
            if (datum.name().equals(plain)) {
                return Optional.of(datum);
            }
        }
        return Optional.empty();
    }

    /** Reads degrees that are meant in this datum. */
    public Position position(double latitude, double longitude) {
        Position given = new Position(latitude, longitude);
        return this == GCJ02 ? Gcj02.toWgs84(given) : given;
    }
}
