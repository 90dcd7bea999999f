package org.chuangwen.map.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.map.Datum;
import org.chuangwen.map.Outlines;
import org.chuangwen.map.Position;
import org.chuangwen.organisation.Grid;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the grids lie, and which grid a position is in. */
@Path("/grids")
@RequestScoped
@Tag(name = "Grids")
public class OutlineResource {

    /** GeoJSON's own media type (RFC 7946). */
    public static final String GEO_JSON = "application/geo+json";

    @Inject
    private CurrentActor current;

    @Inject
    private Outlines outlines;

    /** The grid a position lies in. */
    public record GridFound(String code, String name) {}

    @GET
    @Path("/outlines")
    @Produces({GEO_JSON, MediaType.APPLICATION_JSON})
    @Operation(summary = "All outlines, a GeoJSON FeatureCollection in WGS 84")
    public String all() {
        current.get();
        return outlines.featureCollection();
    }

    @PUT
    @Path("/outlines")
    @Consumes({GEO_JSON, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draws grids; administrators only",
            description = "A GeoJSON FeatureCollection of Polygons and MultiPolygons, at most 8 MB. Grids that it does"
                    + " not name keep their outline; a feature without geometry removes it. All or nothing.")
    @APIResponse(responseCode = "422", description = "The field is file, the row the feature's number")
    public Outlines.Imported draw(
            @Parameter(description = "The property that holds the grid's code; code unless named")
                    @QueryParam("property")
                    String property,
            @Parameter(description = "What the degrees refer to: WGS84, unless GCJ02 is named") @QueryParam("datum")
                    String datum,
            byte[] file) {
        Datum meant = datum == null || datum.isBlank()
                ? Datum.WGS84
                : Datum.named(datum).orElseThrow(() -> InvalidInput.of("datum", "problem.notAChoice"));
        return outlines.importFile(current.get(), file, property, meant);
    }

    @GET
    @Path("/at")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The grid a position lies in, the smallest one; 404 outside of all outlines")
    public GridFound at(@QueryParam("latitude") Double latitude, @QueryParam("longitude") Double longitude) {
        current.get();
        if (latitude == null || longitude == null || !Position.isOnEarth(latitude, longitude)) {
            throw InvalidInput.of("latitude", "map.notDegrees");
        }
        Grid grid = outlines.gridAt(new Position(latitude, longitude)).orElseThrow(NotFound::new);
        return new GridFound(grid.code(), grid.name());
    }
}
