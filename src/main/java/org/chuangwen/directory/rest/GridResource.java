package org.chuangwen.directory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.chuangwen.directory.DirectoryBook;
import org.chuangwen.directory.GridDetail;
import org.chuangwen.directory.GridForm;
import org.chuangwen.directory.Grids;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grids and small grids, addressed by their codes. */
@Path("/grids")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Organisation")
public class GridResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Grids grids;

    @Inject
    private DirectoryBook book;

    @Inject
    private Organisation organisation;

    /** A grid in a list; the parent is null for a grid of its own. */
    public record GridRow(String code, String name, String community, String parent) {}

    /**
     * A grid with what belongs to it.
     *
     * @param version to be sent along with a change
     * @param leader a username, null if nobody leads it
     * @param patroller a username, null if nobody walks it
     * @param small the codes of its small grids
     */
    public record GridView(
            String code,
            String name,
            String community,
            String parent,
            int version,
            String leader,
            String patroller,
            List<String> small) {}

    /** A grid as it is to be. */
    public record GridRequest(
            Integer version,
            String code,
            String name,
            String community,
            String parent,
            String leader,
            String patroller) {

        GridForm form() {
            return new GridForm(code, name, community, parent, leader, patroller);
        }
    }

    @GET
    @Operation(summary = "The grids and small grids that are walked, by their codes")
    public Pages.Page<GridRow> list(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("after") String after) {
        List<GridRow> rows = book.grids(after, Pages.checked(limit)).stream()
                .map(grid -> new GridRow(
                        grid.code(),
                        grid.name(),
                        organisation.unit(grid.communityId()).map(Unit::code).orElse(null),
                        grid.parentId() == null
                                ? null
                                : organisation
                                        .grid(grid.parentId())
                                        .map(Grid::code)
                                        .orElse(null)))
                .toList();
        return Pages.of(rows, limit, GridRow::code);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One grid with what belongs to it; administrators and auditors")
    public GridView get(@PathParam("code") String code) {
        return view(grid(code));
    }

    @POST
    @Operation(summary = "Marks out a grid; 422 names each faulty field")
    public Response found(GridRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(view(grids.found(current.get(), required(request).form())))
                .build();
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Renames, moves, gives another leader or patroller; 409 if somebody has changed it since")
    public GridView change(@PathParam("code") String code, GridRequest request) {
        if (required(request).version() == null) {
            throw InvalidInput.of("version", "problem.required");
        }
        return view(grids.change(current.get(), grid(code).id(), request.version(), request.form()));
    }

    @POST
    @Path("/{code}/dissolve")
    @Operation(summary = "Dissolves it into a successor, who takes over small grids and open cases")
    public Response dissolve(@PathParam("code") String code, Dissolution request) {
        if (request == null) {
            throw InvalidInput.of("successor", "problem.required");
        }
        grids.dissolve(
                current.get(),
                grid(code).id(),
                request.version(),
                request.successor(),
                request.day(),
                request.remark());
        return Response.noContent().build();
    }

    private static GridRequest required(GridRequest request) {
        if (request == null) {
            throw InvalidInput.of("code", "problem.required");
        }
        return request;
    }

    private Grid grid(String code) {
        return organisation.gridWithCode(code).orElseThrow(NotFound::new);
    }

    private GridView view(Grid grid) {
        GridDetail detail = book.grid(current.get(), grid.id());
        return new GridView(
                grid.code(),
                grid.name(),
                detail.community().code(),
                detail.parent() == null ? null : detail.parent().code(),
                detail.grid().version(),
                username(detail.leader()),
                username(detail.patroller()),
                detail.small().stream().map(Grid::code).toList());
    }

    private static String username(Person person) {
        return person == null ? null : person.username();
    }
}
