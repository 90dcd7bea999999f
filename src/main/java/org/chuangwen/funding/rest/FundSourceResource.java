package org.chuangwen.funding.rest;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import org.chuangwen.funding.FundSource;
import org.chuangwen.funding.FundSourceRow;
import org.chuangwen.funding.FundSources;
import org.chuangwen.funding.LedgerEntry;
import org.chuangwen.funding.NewFundSource;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.rest.Choices;
import org.chuangwen.problem.rest.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Fund sources and their ledger. Amounts are in yuan with two decimals. Whatever moves money can be sent again under
 * its {@code Idempotency-Key} when no answer came, and is booked once.
 */
@Path("/fund-sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Funding")
public class FundSourceResource {

    @Inject
    private CurrentActor current;

    @Inject
    private FundSources sources;

    /** A page and, if there may be more, where the next one begins. */
    public record Sources(List<FundSourceView> items, String next) {}

    /** A page and, if there may be more, where the next one begins. */
    public record Entries(List<EntryView> items, String next) {}

    /** What opening a source takes. */
    public record OpenRequest(
            String code, String name, String kind, Integer year, String unitCode, BigDecimal amount, String reason) {}

    /** What changing a source takes. */
    public record ChangeRequest(BigDecimal amount, String reason) {}

    /** What taking an entry back takes. */
    public record ReversalRequest(String reason) {}

    @GET
    @Operation(summary = "One page of the fund sources within reach")
    public Sources list(
            @QueryParam("year") Integer year,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        List<FundSourceRow> rows = sources.page(current.get(), year, Paging.position(after), Paging.limit(limit));
        return new Sources(
                rows.stream().map(FundSourceView::of).toList(),
                rows.size() < limit
                        ? null
                        : Long.toString(rows.get(rows.size() - 1).id()));
    }

    @POST
    @Operation(summary = "Opens a source with a sum; 422 names each faulty field")
    public Response open(OpenRequest asked, @Context UriInfo uri) {
        OpenRequest request = asked == null ? new OpenRequest(null, null, null, null, null, null, null) : asked;
        NewFundSource source = new NewFundSource(
                request.code(),
                request.name(),
                kind(request.kind()),
                request.year(),
                request.unitCode(),
                request.amount(),
                request.reason());
        String code = sources.open(current.get(), source).code();
        return Response.created(uri.getAbsolutePathBuilder().path(code).build())
                .entity(one(code))
                .build();
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One fund source: total = available + reserved + committed + paid")
    public FundSourceView one(@PathParam("code") String code) {
        return FundSourceView.of(sources.one(current.get(), code));
    }

    @POST
    @Path("/{code}/top-ups")
    @Operation(summary = "Adds money to a source")
    public FundSourceView topUp(@PathParam("code") String code, ChangeRequest asked) {
        ChangeRequest request = orEmpty(asked);
        sources.topUp(current.get(), code, request.amount(), request.reason());
        return one(code);
    }

    @POST
    @Path("/{code}/cuts")
    @Operation(summary = "Takes money out of what is available; 409 says how much is missing")
    public FundSourceView cut(@PathParam("code") String code, ChangeRequest asked) {
        ChangeRequest request = orEmpty(asked);
        sources.cut(current.get(), code, request.amount(), request.reason());
        return one(code);
    }

    @GET
    @Path("/{code}/entries")
    @Operation(summary = "One page of a source's ledger, latest first")
    public Entries entries(
            @PathParam("code") String code,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        List<LedgerEntry> entries = sources.entries(current.get(), code, number(after), Paging.limit(limit));
        return new Entries(
                entries.stream().map(EntryView::of).toList(),
                entries.size() < limit
                        ? null
                        : Integer.toString(entries.get(entries.size() - 1).serial()));
    }

    @POST
    @Path("/{code}/entries/{number}/reversal")
    @Operation(summary = "Takes back a top-up or a cut, whole and once")
    public FundSourceView reverse(
            @PathParam("code") String code, @PathParam("number") int number, ReversalRequest asked) {
        ReversalRequest request = asked == null ? new ReversalRequest(null) : asked;
        sources.reverse(current.get(), code, number, request.reason());
        return one(code);
    }

    private static ChangeRequest orEmpty(ChangeRequest asked) {
        return asked == null ? new ChangeRequest(null, null) : asked;
    }

    private static FundSource.Kind kind(String text) {
        FieldErrors errors = new FieldErrors();
        FundSource.Kind kind = Choices.of(FundSource.Kind.class, "kind", text, errors);
        errors.throwIfAny();
        return kind;
    }

    private static Integer number(String after) {
        Long position = Paging.position(after);
        return position == null ? null : (int) Math.min(position, Integer.MAX_VALUE);
    }
}
