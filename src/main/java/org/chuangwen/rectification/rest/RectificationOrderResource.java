package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.rest.Choices;
import org.chuangwen.problem.rest.NotKept;
import org.chuangwen.problem.rest.Paging;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseList;
import org.chuangwen.rectification.CaseRow;
import org.chuangwen.rectification.CaseSort;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.DeadlineRequest;
import org.chuangwen.rectification.DeadlineRequests;
import org.chuangwen.rectification.Discovery;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.rectification.ReportIntake;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;
import org.chuangwen.rectification.Supervision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Cases and their rectification orders, addressed by the case's number. Their tasks are answered under
 * {@code /work-items}.
 */
@Path("/rectification-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Rectification")
public class RectificationOrderResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Rectification rectification;

    @Inject
    private ReportIntake intake;

    @Inject
    private DeadlineRequests requests;

    @Inject
    private Supervision supervision;

    @Inject
    private CaseBook caseBook;

    @Inject
    private CaseList caseList;

    /** A page and, if there may be more, where the next one begins. */
    public record Page(List<CaseRow> items, String next) {}

    /**
     * What asking for more time takes.
     *
     * @param amount for an extension, of the limit's own unit
     * @param until for a suspension, its last day
     */
    public record MoreTime(String kind, Integer amount, LocalDate until, String reason) {}

    /** What urging takes, and what proposing for listed supervision takes. */
    public record Urging(String comment) {}

    @POST
    @Operation(
            summary = "Reports a problem; 422 names each faulty field",
            description =
                    "With an Idempotency-Key, drawn by the client for this one report, it can be sent again when no"
                            + " answer came: it is taken once, and answered the same each time. Without a grid and a community,"
                            + " the grid is the one the position lies in. With sameAs, the number of an open case, the report"
                            + " joins that case.")
    @APIResponse(responseCode = "409", description = "Something else was reported under this Idempotency-Key")
    @NotKept("Photos sent again are uploaded anew: the intake knows what is the same report")
    public Response report(
            @Parameter(description = "1 to 64 visible ASCII characters") @HeaderParam("Idempotency-Key") String key,
            DiscoveryRequest request,
            @Context UriInfo uri) {
        FieldErrors errors = new FieldErrors();
        Discovery discovery = (request == null ? DiscoveryRequest.EMPTY : request).toDiscovery(errors);
        errors.throwIfAny();
        String number = intake.take(current.get(), discovery, request == null ? null : request.sameAs(), key);
        return Response.created(uri.getAbsolutePathBuilder().path(number).build())
                .entity(CaseView.of(caseBook.detail(current.get(), number)))
                .build();
    }

    @GET
    @Operation(
            summary =
                    "One page of the cases within reach, latest first unless sort says otherwise: NEWEST, OLDEST, DUE, CLOSED")
    public Page list(
            @QueryParam("text") String text,
            @QueryParam("state") String state,
            @QueryParam("severity") String severity,
            @QueryParam("community") String community,
            @QueryParam("unit") String unit,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("grid") String grid,
            @QueryParam("figure") String figure,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("source") String source,
            @QueryParam("subcategory") Long subcategory,
            @QueryParam("reporter") String reporter,
            @QueryParam("sort") String sort,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        Paging.limit(limit);
        FieldErrors errors = new FieldErrors();
        CaseFilter filter = new CaseFilter(
                text,
                Choices.of(CaseState.class, "state", state, errors),
                Choices.of(Severity.class, "severity", severity, errors),
                community,
                unit,
                overdue,
                grid,
                Choices.of(Figure.class, "figure", figure, errors),
                Periods.optional(from, to, errors),
                new CaseFilter.Traits(Choices.of(Source.class, "source", source, errors), subcategory, reporter));
        CaseSort asked = Choices.of(CaseSort.class, "sort", sort, errors);
        CaseSort order = asked == null ? CaseSort.NEWEST : asked;
        errors.limitText("text", text, 200);
        errors.limitText("reporter", reporter, 60);
        errors.throwIfAny();
        if (after != null && !after.isBlank() && !order.knows(after)) {
            throw InvalidInput.of("after", "problem.notAPosition");
        }
        List<CaseRow> rows = caseList.page(current.get(), filter, order, after, limit);
        return new Page(
                rows,
                rows.size() < limit
                        ? null
                        : order.after(rows.get(rows.size() - 1)).toString());
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "One case whole: facts, order, open tasks, journal, photos")
    public CaseView one(@PathParam("number") String number) {
        return CaseView.of(caseBook.detail(current.get(), number));
    }

    @POST
    @Path("/{number}/deadline-requests")
    @Operation(summary = "The responsible unit asks for an extension or a suspension; a dispatcher decides")
    public CaseView requestMoreTime(@PathParam("number") String number, MoreTime asked) {
        FieldErrors errors = new FieldErrors();
        DeadlineRequest.Kind kind =
                asked == null ? null : Choices.of(DeadlineRequest.Kind.class, "kind", asked.kind(), errors);
        if (errors.isEmpty()) {
            errors.require("kind", kind);
        }
        errors.throwIfAny();
        switch (kind) {
            case EXTENSION -> requests.requestExtension(current.get(), number, asked.amount(), asked.reason());
            case SUSPENSION -> requests.requestSuspension(current.get(), number, asked.until(), asked.reason());
        }
        return CaseView.of(caseBook.detail(current.get(), number));
    }

    @POST
    @Path("/{number}/listed-supervision")
    @Operation(summary = "Proposes the case for listed supervision; a supervisor decides")
    public CaseView proposeListing(@PathParam("number") String number, Urging proposal) {
        supervision.propose(current.get(), number, proposal == null ? null : proposal.comment());
        return CaseView.of(caseBook.detail(current.get(), number));
    }

    @POST
    @Path("/{number}/urge")
    @Operation(summary = "Urges whoever has the case now")
    public CaseView urge(@PathParam("number") String number, Urging urging) {
        rectification.urge(current.get(), number, urging == null ? null : urging.comment());
        return CaseView.of(caseBook.detail(current.get(), number));
    }
}
