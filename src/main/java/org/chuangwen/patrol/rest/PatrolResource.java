package org.chuangwen.patrol.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.patrol.PatrolBook;
import org.chuangwen.patrol.PatrolRow;
import org.chuangwen.patrol.Patrols;
import org.chuangwen.patrol.Spot;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Walks through grids, from start to end. */
@Path("/patrols")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Patrols")
public class PatrolResource {

    private static final int PAGE_MOST = 100;

    @Inject
    private CurrentActor current;

    @Inject
    private Patrols patrols;

    @Inject
    private PatrolBook book;

    /** A page and, if there may be more, where the next one begins. */
    public record Page(List<PatrolRow> items, String next) {}

    /** What setting out takes; the place may be left out. */
    public record Start(String gridCode, Double latitude, Double longitude) {}

    /** What coming back takes; all may be left out. */
    public record End(Double latitude, Double longitude, String remark) {}

    @GET
    @Operation(summary = "One page of patrols, latest first: my own, or those of a grid in a month")
    public Page list(
            @QueryParam("grid") String grid,
            @QueryParam("month") String month,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        if (limit < 1 || limit > PAGE_MOST) {
            throw InvalidInput.of("limit", "problem.outOfRange", 1, PAGE_MOST);
        }
        if (after != null && !after.matches("\\d{1,18}")) {
            throw InvalidInput.of("after", "problem.notAPosition");
        }
        Long position = after == null ? null : Long.valueOf(after);
        List<PatrolRow> rows = grid == null
                ? book.mine(current.get(), position, limit)
                : book.ofGrid(current.get(), grid, Months.read(month, book), PatrolBook.Which.ALL, position, limit);
        return new Page(
                rows,
                rows.size() < limit
                        ? null
                        : String.valueOf(rows.get(rows.size() - 1).id()));
    }

    @GET
    @Path("/current")
    @Operation(summary = "The patrol I am on; 404 if I am on none")
    public PatrolRow current() {
        return patrols.current(current.get()).map(book::row).orElseThrow(NotFound::new);
    }

    @POST
    @Operation(summary = "Sets out to a grid; 409 if I am on a patrol already")
    public Response start(Start request) {
        if (request == null) {
            throw InvalidInput.of("gridCode", "problem.required");
        }
        Spot where = spot(request.latitude(), request.longitude());
        return Response.status(Response.Status.CREATED)
                .entity(book.row(patrols.start(current.get(), request.gridCode(), where)))
                .build();
    }

    @POST
    @Path("/{id}/end")
    @Operation(summary = "Comes back; what was reported meanwhile was found on the patrol")
    public PatrolRow end(@PathParam("id") String id, End request) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        Spot where = request == null ? null : spot(request.latitude(), request.longitude());
        return book.row(
                patrols.end(current.get(), Long.parseLong(id), where, request == null ? null : request.remark()));
    }

    private static Spot spot(Double latitude, Double longitude) {
        FieldErrors errors = new FieldErrors();
        Spot spot = Spot.of(latitude, longitude, errors);
        errors.throwIfAny();
        return spot;
    }
}
