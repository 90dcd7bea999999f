package org.chuangwen.funding.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.PaperKind;
import org.chuangwen.funding.PaymentReversals;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.funding.RequestFilter;
import org.chuangwen.funding.RequestRow;
import org.chuangwen.funding.RequestState;
import org.chuangwen.funding.RequestWithdrawals;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.rest.Choices;
import org.chuangwen.problem.rest.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Requests for money, addressed by their numbers. Their tasks (submit, review, budget, approval, plan, payment,
 * acceptance, settlement) are answered under {@code /work-items}.
 */
@Path("/funding-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Funding")
public class FundingRequestResource {

    private static final int TEXT_MOST = 200;

    @Inject
    private CurrentActor current;

    @Inject
    private FundingRequests requests;

    @Inject
    private RequestWithdrawals withdrawals;

    @Inject
    private PaymentReversals reversals;

    @Inject
    private FundingBook book;

    /** A page and, if there may be more, where the next one begins. */
    public record Page(List<RequestRow> items, String next) {}

    /** An upload of one's own, and what it is. */
    public record Paper(String kind, UUID upload) {}

    /** What somebody has against it. */
    public record Objecting(String objector, String content) {}

    /** How far the work is, 0 to 100. */
    public record Progress(String content, Integer percent) {}

    /** Why something is taken back. */
    public record Reason(String reason) {}

    @POST
    @Operation(
            summary = "Begins a draft for one's own community",
            description = "With an Idempotency-Key it can be sent again when no answer came, and is begun once")
    @APIResponse(responseCode = "409", description = "Another draft was begun under this Idempotency-Key")
    public Response draft(RequestBody body, @Context UriInfo uri) {
        String number = requests.draft(current.get(), read(body), null);
        return Response.created(uri.getAbsolutePathBuilder().path(number).build())
                .entity(one(number))
                .build();
    }

    @GET
    @Operation(summary = "One page of the requests within reach, latest first")
    public Page list(
            @QueryParam("state") String state,
            @QueryParam("category") String category,
            @QueryParam("unit") String unit,
            @QueryParam("text") String text,
            @QueryParam("open") Boolean open,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        FieldErrors errors = new FieldErrors().limitText("text", text, TEXT_MOST);
        RequestState asked = Choices.of(RequestState.class, "state", state, errors);
        errors.throwIfAny();
        List<RequestRow> rows = book.page(
                current.get(),
                new RequestFilter(asked, category, unit, text, open),
                Paging.position(after),
                Paging.limit(limit));
        return new Page(
                rows,
                rows.size() < limit
                        ? null
                        : Long.toString(rows.get(rows.size() - 1).id()));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "One request with its whole chain")
    public FundingRequestView one(@PathParam("number") String number) {
        return FundingRequestView.of(book.detail(current.get(), number));
    }

    @PUT
    @Path("/{number}")
    @Operation(
            summary = "Saves a draft, complete or not",
            description = "With the edition it was written on it is refused if somebody has written since")
    @APIResponse(responseCode = "409", description = "Somebody has written since, told by name and time")
    public FundingRequestView save(@PathParam("number") String number, RequestBody body) {
        requests.save(current.get(), number, read(body), body == null ? null : body.edition());
        return one(number);
    }

    @POST
    @Path("/{number}/papers")
    @Operation(summary = "Adds an upload as a paper: CONSENT_SHEET, QUOTE, DRAWINGS, BUDGET, OTHER")
    public FundingRequestView addPaper(@PathParam("number") String number, Paper paper) {
        FieldErrors errors = new FieldErrors();
        PaperKind kind = paper == null ? null : Choices.of(PaperKind.class, "kind", paper.kind(), errors);
        errors.throwIfAny();
        requests.addPaper(current.get(), number, kind, paper == null ? null : paper.upload());
        return one(number);
    }

    @DELETE
    @Path("/{number}/papers/{id}")
    @Operation(summary = "Takes a paper off a draft")
    public FundingRequestView removePaper(@PathParam("number") String number, @PathParam("id") long id) {
        requests.removePaper(current.get(), number, id);
        return one(number);
    }

    @POST
    @Path("/{number}/objections")
    @Operation(summary = "Records an objection: of a resident who was asked, or to the public notice")
    public FundingRequestView object(@PathParam("number") String number, Objecting objecting) {
        Objecting said = objecting == null ? new Objecting(null, null) : objecting;
        requests.object(current.get(), number, said.objector(), said.content());
        return one(number);
    }

    @POST
    @Path("/{number}/progress")
    @Operation(summary = "Reports how far the work is")
    public FundingRequestView reportProgress(@PathParam("number") String number, Progress progress) {
        Progress said = progress == null ? new Progress(null, null) : progress;
        requests.reportProgress(current.get(), number, said.content(), said.percent());
        return one(number);
    }

    @POST
    @Path("/{number}/withdrawal")
    @Operation(summary = "Takes the request back, at any point before its decision")
    public FundingRequestView withdraw(@PathParam("number") String number, Reason why) {
        Reason said = why == null ? new Reason(null) : why;
        withdrawals.withdraw(current.get(), number, said.reason());
        return one(number);
    }

    @POST
    @Path("/{number}/change-withdrawal")
    @Operation(summary = "Takes a change of scope back before it is decided; the grant holds as it was")
    public FundingRequestView cancelChange(@PathParam("number") String number, Reason why) {
        Reason said = why == null ? new Reason(null) : why;
        withdrawals.cancelChange(current.get(), number, said.reason());
        return one(number);
    }

    @POST
    @Path("/{number}/instalments/{id}/reversal")
    @Operation(summary = "Takes the payment of an instalment back, until the settlement; it waits to be paid anew")
    public FundingRequestView takeBackPayment(
            @PathParam("number") String number, @PathParam("id") long id, Reason why) {
        Reason said = why == null ? new Reason(null) : why;
        reversals.takeBack(current.get(), number, id, said.reason());
        return one(number);
    }

    private static RequestDraft read(RequestBody body) {
        FieldErrors errors = new FieldErrors();
        RequestDraft draft = (body == null ? RequestBody.EMPTY : body).toDraft(errors);
        errors.throwIfAny();
        if (draft.items().size() > RequestDraft.ITEMS_MOST) {
            throw InvalidInput.of("items", "funding.tooManyItems", RequestDraft.ITEMS_MOST);
        }
        return draft;
    }
}
