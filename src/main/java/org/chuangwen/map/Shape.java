package org.chuangwen.map;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An area: one or more polygons, each an outer ring and its holes, as in GeoJSON (RFC 7946).
 *
 * @param polygons of rings, of positions; each ring ends where it begins
 */
public record Shape(List<List<List<Position>>> polygons) {

    /** How many positions a shape may have. */
    static final int MOST_POSITIONS = 10_000;

    /** A tenth of a metre: what is finer is the surveyor's tremble. */
    private static final int DECIMALS = 6;

    public Shape {
        polygons = List.copyOf(polygons);
    }

    /** Why a geometry is no shape. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param key of the message bundles */
        Unfit(String key) {
            super(key);
        }
    }

    /**
     * Reads a GeoJSON geometry.
     *
     * @param datum what its degrees refer to
     * @throws Unfit if it is neither a Polygon nor a MultiPolygon, is not closed, lies outside of the globe, or has no
     *     area or too many positions
     */
    static Shape of(JsonObject geometry, Datum datum) throws Unfit {
        JsonValue type = geometry.get("type");
        JsonValue coordinates = geometry.get("coordinates");
        if (!(coordinates instanceof JsonArray array)) {
            throw new Unfit("map.notAPolygon");
        }
        Reading reading = new Reading(datum);
        List<List<List<Position>>> polygons = new ArrayList<>();
        if (Json.createValue("Polygon").equals(type)) {
            polygons.add(reading.polygon(array));
        } else if (Json.createValue("MultiPolygon").equals(type)) {
            for (JsonValue polygon : array) {
                polygons.add(reading.polygon(polygon));
            }
        } else {
            throw new Unfit("map.notAPolygon");
        }
        Shape shape = new Shape(polygons);
        if (polygons.isEmpty() || !(shape.area() > 0)) {
            throw new Unfit("map.noArea");
        }
        return shape;
    }

    /** Counts as it reads, so that a giant is refused before it is built. */
    private static final class Reading {

        private final Datum datum;
        private int positions;

        Reading(Datum datum) {
            this.datum = datum;
        }

        List<List<Position>> polygon(JsonValue value) throws Unfit {
            List<List<Position>> rings = new ArrayList<>();
            for (JsonValue ring : array(value)) {
                rings.add(ring(ring));
            }
            if (rings.isEmpty()) {
                throw new Unfit("map.notAPolygon");
            }
            return List.copyOf(rings);
        }

        private List<Position> ring(JsonValue value) throws Unfit {
            List<Position> ring = new ArrayList<>();
            for (JsonValue pair : array(value)) {
                if (++positions > MOST_POSITIONS) {
                    throw new Unfit("map.tooManyPositions");
                }
                ring.add(position(array(pair)));
            }
            if (ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                throw new Unfit("map.notClosed");
            }
            return List.copyOf(ring);
        }

        /** Longitude first, as GeoJSON has it; a height may follow. */
        private Position position(JsonArray pair) throws Unfit {
            if (pair.size() < 2
                    || !(pair.get(0) instanceof JsonNumber longitude)
                    || !(pair.get(1) instanceof JsonNumber latitude)) {
                throw new Unfit("map.notAPolygon");
            }
            if (!Position.isOnEarth(latitude.doubleValue(), longitude.doubleValue())) {
                throw new Unfit("map.notDegrees");
            }
            return datum.position(latitude.doubleValue(), longitude.doubleValue());
        }

        private static JsonArray array(JsonValue value) throws Unfit {
            if (value instanceof JsonArray array) {
                return array;
            }
            throw new Unfit("map.notAPolygon");
        }
    }

    /** Whether the position lies inside, and not in a hole: a ray from it crosses the rings an odd number of times. */
    public boolean holds(Position position) {
        boolean inside = false;
        for (List<List<Position>> polygon : polygons) {
            for (List<Position> ring : polygon) {
                inside ^= crossesOddly(ring, position);
            }
        }
        return inside;
    }

    private static boolean crossesOddly(List<Position> ring, Position at) {
        boolean odd = false;
        for (int i = 1; i < ring.size(); i++) {
            Position a = ring.get(i - 1);
            Position b = ring.get(i);
            if (a.latitude() > at.latitude() != b.latitude() > at.latitude()
                    && at.longitude()
                            < (b.longitude() - a.longitude())
                                            * (at.latitude() - a.latitude())
                                            / (b.latitude() - a.latitude())
                                    + a.longitude()) {
                odd = !odd;
            }
        }
        return odd;
    }

    /** The smallest box around it. */
    public Box box() {
        double south = 90;
        double north = -90;
        double west = 180;
        double east = -180;
        for (List<List<Position>> polygon : polygons) {
            for (Position position : polygon.get(0)) {
                south = Math.min(south, position.latitude());
                north = Math.max(north, position.latitude());
                west = Math.min(west, position.longitude());
                east = Math.max(east, position.longitude());
            }
        }
        return new Box(south, north, west, east);
    }

    /** In square degrees; good for telling the smaller of two neighbours. */
    public double area() {
        double area = 0;
        for (List<List<Position>> polygon : polygons) {
            area += area(polygon.get(0));
            for (List<Position> hole : polygon.subList(1, polygon.size())) {
                area -= area(hole);
            }
        }
        return area;
    }

    private static double area(List<Position> ring) {
        double twice = 0;
        Position origin = ring.get(0);
        for (int i = 1; i < ring.size(); i++) {
            Position a = ring.get(i - 1);
            Position b = ring.get(i);
            twice += (a.longitude() - origin.longitude()) * (b.latitude() - origin.latitude())
                    - (b.longitude() - origin.longitude()) * (a.latitude() - origin.latitude());
        }
        return Math.abs(twice) / 2;
    }

    /** As a GeoJSON geometry, always a MultiPolygon, rounded to a tenth of a metre. */
    JsonObject toGeoJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (List<List<Position>> polygon : polygons) {
            JsonArrayBuilder rings = Json.createArrayBuilder();
            for (List<Position> ring : polygon) {
                JsonArrayBuilder positions = Json.createArrayBuilder();
                for (Position position : ring) {
                    positions.add(Json.createArrayBuilder()
                            .add(rounded(position.longitude()))
                            .add(rounded(position.latitude())));
                }
                rings.add(positions);
            }
            all.add(rings);
        }
        return Json.createObjectBuilder()
                .add("type", "MultiPolygon")
                .add("coordinates", all)
                .build();
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
