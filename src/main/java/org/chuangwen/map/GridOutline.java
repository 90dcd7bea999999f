package org.chuangwen.map;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;

/** Where a grid lies. */
@Entity
@Table(name = "grid_outline")
class GridOutline {

    @Id
    @Column(name = "grid_id")
    private Long gridId;

    private String geometry;
    private double south;
    private double north;
    private double west;
    private double east;
    private double area;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected GridOutline() {}

    GridOutline(long gridId) {
        this.gridId = gridId;
    }

    /** Gives the grid this shape from now on. */
    void draw(Shape shape, Instant now) {
        geometry = shape.toGeoJson().toString();
        // The box of what is kept, not of what came: rounding moves a corner by a hair.
        Shape kept = shape();
        Box box = kept.box();
        south = box.south();
        north = box.north();
        west = box.west();
        east = box.east();
        area = kept.area();
        changedAt = now;
    }

    Long gridId() {
        return gridId;
    }

    JsonObject geometry() {
        try (JsonReader reader = Json.createReader(new StringReader(geometry))) {
            return reader.readObject();
        }
    }

    Shape shape() {
        try {
            return Shape.of(geometry(), Datum.WGS84);
        } catch (Shape.Unfit e) {
            throw new IllegalStateException("The outline kept of grid " + gridId + " is none", e);
        }
    }
}
