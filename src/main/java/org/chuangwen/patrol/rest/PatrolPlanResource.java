package org.chuangwen.patrol.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.patrol.GridProgress;
import org.chuangwen.patrol.PatrolBook;
import org.chuangwen.patrol.PatrolPlans;
import org.chuangwen.patrol.PersonProgress;
import org.chuangwen.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How often each grid is to be walked, and who is behind. */
@Path("/patrol-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Patrols")
public class PatrolPlanResource {

    @Inject
    private CurrentActor current;

    @Inject
    private PatrolPlans plans;

    @Inject
    private PatrolBook book;

    /** A grid's plan and how it stands; behind if less is done than is due by now. */
    public record PlanView(
            String gridCode,
            String grid,
            boolean small,
            String community,
            String patroller,
            int planned,
            int done,
            int due,
            int left,
            boolean behind,
            int forgotten,
            int found,
            int version) {

        static PlanView of(GridProgress row) {
            return new PlanView(
                    row.gridCode(),
                    row.grid(),
                    row.small(),
                    row.community(),
                    row.patrollerUsername(),
                    row.planned(),
                    row.done(),
                    row.due(),
                    row.left(),
                    row.behind(),
                    row.forgotten(),
                    row.found(),
                    row.version());
        }
    }

    /** A month, those most behind first, by grid and by person. */
    public record Progress(String month, List<PlanView> grids, List<PersonProgress> people) {}

    /**
     * A plan as it is to be.
     *
     * @param times in a month; 0: no plan any more
     * @param patroller a username, null: the grid's own
     * @param from the first month for which it holds, as {@code 2026-12}; null: the next, or this one for a first plan
     * @param version as it was read, null if there was no plan
     */
    public record PlanRequest(Integer times, String patroller, String from, Integer version) {}

    @GET
    @Operation(summary = "How the patrols of a month stand within my reach")
    public Progress progress(@QueryParam("month") String month) {
        var at = Months.read(month, book);
        List<GridProgress> grids = book.progress(current.get(), at);
        return new Progress(at.toString(), grids.stream().map(PlanView::of).toList(), PersonProgress.of(grids));
    }

    @PUT
    @Path("/{gridCode}")
    @Operation(summary = "Sets a grid's plan; leaders, dispatchers and administrators; 409 if somebody was first")
    public Response plan(@PathParam("gridCode") String gridCode, PlanRequest request) {
        if (request == null) {
            throw InvalidInput.of("times", "problem.required");
        }
        plans.plan(
                current.get(),
                gridCode,
                request.times(),
                request.patroller(),
                Months.read("from", request.from()),
                request.version());
        return Response.noContent().build();
    }
}
