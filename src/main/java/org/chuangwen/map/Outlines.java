package org.chuangwen.map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Cell;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;

/** Keeps where the grids lie, and tells which one a position is in. */
@ApplicationScoped
@Transactional
public class Outlines {

    /** How many bytes a file of outlines may have. */
    public static final int MOST_BYTES = OutlineFile.MOST_BYTES;

    /** The property that holds the grid's code unless another is named. */
    public static final String USUAL_PROPERTY = "code";

    /** Under which subject the journal keeps imports. */
    static final String SUBJECT = "grid-outlines";

    private static final int MOST_FAULTS = 50;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * What an import came to.
     *
     * @param drawn how many grids have a new outline
     * @param removed how many have none any more, because their feature has no geometry
     */
    public record Imported(int drawn, int removed) {}

    /** A grid, and whether it is known where it lies. */
    public record Drawn(String code, String name, boolean outlined) {}

    /**
     * Takes a GeoJSON FeatureCollection: each feature a grid, found by its code, and its Polygon or MultiPolygon. Grids
     * that the file does not name keep their outline; a feature without geometry removes it. All or nothing.
     *
     * @param property the features' property that holds the grid's code; null for {@link #USUAL_PROPERTY}
     * @param datum what the file's degrees refer to; they are kept as WGS 84
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     * @throws InvalidInput naming {@code property}, or {@code file} with the feature's number as row
     */
    public Imported importFile(Actor actor, byte[] content, String property, Datum datum) {
        actor.require(Role.ADMINISTRATOR);
        new FieldErrors().limitText("property", property, 60).throwIfAny();
        String named = property == null || property.isBlank() ? USUAL_PROPERTY : property.strip();
        List<OutlineFile.Outline> outlines = OutlineFile.read(content, named, datum);
        Map<String, Grid> grids = gridsByCode();
        List<FieldError> unknown = outlines.stream()
                .filter(outline -> !grids.containsKey(outline.code()))
                .limit(MOST_FAULTS)
                .map(outline -> new FieldError(
                        "file", new Cell(outline.feature(), null), "map.unknownGrid", List.of(outline.code())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        Instant now = clock.now();
        int drawn = 0;
        int removed = 0;
        for (OutlineFile.Outline outline : outlines) {
            long grid = grids.get(outline.code()).id();
            if (outline.shape() != null) {
                draw(grid, outline.shape(), now);
                drawn++;
            } else if (remove(grid)) {
                removed++;
            }
        }
        journal.add(new JournalEntry(SUBJECT, "importOutlines", now)
                .by(actor, Role.ADMINISTRATOR)
                .fact("drawn", drawn)
                .fact("removed", removed)
                .fact("datum", datum));
        return new Imported(drawn, removed);
    }

    private void draw(long grid, Shape shape, Instant now) {
        GridOutline known = entityManager.find(GridOutline.class, grid);
        GridOutline outline = known == null ? new GridOutline(grid) : known;
        outline.draw(shape, now);
        if (known == null) {
            entityManager.persist(outline);
        }
    }

    private boolean remove(long grid) {
        GridOutline known = entityManager.find(GridOutline.class, grid);
        if (known != null) {
            entityManager.remove(known);
        }
        return known != null;
    }

    /** The grid that the position lies in, the smallest if grids lie in each other; empty outside of all outlines. */
    public Optional<Grid> gridAt(Position position) {
        return entityManager
                .createQuery(
                        "select o from GridOutline o where o.south <= :latitude and o.north >= :latitude"
                                + " and o.west <= :longitude and o.east >= :longitude order by o.area, o.gridId",
                        GridOutline.class)
                .setParameter("latitude", position.latitude())
                .setParameter("longitude", position.longitude())
                .getResultStream()
                .filter(outline -> outline.shape().holds(position))
                .findFirst()
                .flatMap(outline -> organisation.grid(outline.gridId()));
    }

    /** All outlines as a GeoJSON FeatureCollection; each feature has {@code code}, {@code name} and {@code small}. */
    public String featureCollection() {
        Map<Long, GridOutline> outlines = outlinesByGrid();
        JsonArrayBuilder features = Json.createArrayBuilder();
        for (Grid grid : organisation.grids()) {
            GridOutline outline = outlines.get(grid.id());
            if (outline != null) {
                features.add(feature(grid, outline));
            }
        }
        return Json.createObjectBuilder()
                .add("type", "FeatureCollection")
                .add("features", features)
                .build()
                .toString();
    }

    private static JsonObjectBuilder feature(Grid grid, GridOutline outline) {
        return Json.createObjectBuilder()
                .add("type", "Feature")
                .add("id", grid.code())
                .add(
                        "properties",
                        Json.createObjectBuilder()
                                .add("code", grid.code())
                                .add("name", grid.name())
                                .add("small", grid.parentId() != null))
                .add("geometry", outline.geometry());
    }

    /** All grids by their code, and which of them have an outline. */
    public List<Drawn> grids() {
        Map<Long, GridOutline> outlines = outlinesByGrid();
        List<Drawn> all = new ArrayList<>();
        for (Grid grid : organisation.grids()) {
            all.add(new Drawn(grid.code(), grid.name(), outlines.containsKey(grid.id())));
        }
        return all;
    }

    private Map<String, Grid> gridsByCode() {
        return organisation.grids().stream().collect(Collectors.toMap(Grid::code, Function.identity()));
    }

    private Map<Long, GridOutline> outlinesByGrid() {
        return entityManager
                .createQuery("select o from GridOutline o", GridOutline.class)
                .getResultStream()
                .collect(Collectors.toMap(GridOutline::gridId, Function.identity()));
    }
}
