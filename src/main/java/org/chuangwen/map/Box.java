package org.chuangwen.map;

/** All positions between two parallels and two meridians, in degrees of WGS 84. */
public record Box(double south, double north, double west, double east) {

    /** Whether the position lies in it or on its edge. */
    public boolean holds(Position position) {
        return position.latitude() >= south
                && position.latitude() <= north
                && position.longitude() >= west
                && position.longitude() <= east;
    }
}
