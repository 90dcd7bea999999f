package org.chuangwen.patrol;

import org.chuangwen.problem.FieldErrors;

/**
 * Where a device says it is.
 *
 * @param latitude in degrees north
 * @param longitude in degrees east
 */
public record Spot(double latitude, double longitude) {

    /** Null if neither is known; a fault if only one is, or if there is no such place. */
    public static Spot of(Double latitude, Double longitude, FieldErrors errors) {
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || !(Math.abs(latitude) <= 90)) {
            errors.add("latitude", "problem.outOfRange", -90, 90);
            return null;
        }
        if (longitude == null || !(Math.abs(longitude) <= 180)) {
            errors.add("longitude", "problem.outOfRange", -180, 180);
            return null;
        }
        return new Spot(latitude, longitude);
    }
}
