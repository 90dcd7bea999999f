package org.chuangwen.rules.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleDrafts;
import org.chuangwen.rules.RuleRow;
import org.chuangwen.rules.TryOut;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rule tables: what is in effect, what was, and the draft of what is to be. */
@Path("/rule-tables")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Rule tables")
public class RuleTableResource {

    private static final String DMN = "application/dmn+xml";

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private RuleBook book;

    @Inject
    private RuleDrafts drafts;

    /** What beginning a draft takes: the version to begin with, null for the one in effect. */
    public record Beginning(Integer version) {}

    /** One row as it is sent: cells in the order of the columns. */
    public record RowBody(List<String> cells, String note) {}

    /** What changing a draft takes. */
    public record DraftBody(Integer revision, List<RowBody> rows) {}

    /** What trying a draft out takes. */
    public record TryOutBody(Integer revision) {}

    /** What putting a draft into effect takes. */
    public record EffectBody(Integer revision, String reason) {}

    @GET
    @Operation(summary = "All rule tables with their columns")
    public List<RuleTableView> tables() {
        Actor actor = current.get();
        return book.tables(actor).stream()
                .map(table -> RuleTableView.of(table, book.current(actor, table.key()), language.locale()))
                .toList();
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "One rule table: its columns and the words they may hold")
    public RuleTableView table(@PathParam("key") String key) {
        return RuleTableView.of(book.table(current.get(), key), book.current(current.get(), key), language.locale());
    }

    @GET
    @Path("/{key}/versions")
    @Operation(summary = "Versions, the latest first: who put each into effect, when and why")
    public List<RuleVersionView> versions(@PathParam("key") String key, @QueryParam("before") Integer before) {
        int inEffect = book.current(current.get(), key);
        return book.versions(current.get(), key, before).stream()
                .map(version -> RuleVersionView.of(version, inEffect, null))
                .toList();
    }

    @GET
    @Path("/{key}/versions/{number}")
    @Operation(summary = "One version with its rows")
    public RuleVersionView version(@PathParam("key") String key, @PathParam("number") int number) {
        RuleBook.Shown shown = book.version(current.get(), key, number, language.locale());
        return RuleVersionView.of(shown.version(), shown.inEffect() ? number : 0, shown.rows());
    }

    @GET
    @Path("/{key}/versions/{number}/dmn")
    @Produces(DMN)
    @Operation(summary = "One version as a DMN file")
    public Response file(@PathParam("key") String key, @PathParam("number") int number) {
        return Response.ok(book.file(current.get(), key, number, language.locale()), DMN)
                .header("Content-Disposition", "attachment; filename=\"" + key + "-" + number + ".dmn\"")
                .build();
    }

    @GET
    @Path("/{key}/draft")
    @Operation(summary = "The draft and what is wrong with it; 404 if nobody is making one")
    public RuleDraftView draft(@PathParam("key") String key) {
        return book.draft(current.get(), key, language.locale())
                .map(state -> RuleDraftView.of(state, language.locale()))
                .orElseThrow(NotFound::new);
    }

    @POST
    @Path("/{key}/draft")
    @Operation(summary = "Begins a draft with the rows of a version; 409 if there is one already")
    public RuleDraftView begin(@PathParam("key") String key, Beginning beginning) {
        drafts.begin(current.get(), key, beginning == null ? null : beginning.version());
        return draft(key);
    }

    @PUT
    @Path("/{key}/draft")
    @Operation(summary = "Changes the draft whole; faults of cells are told in the answer, 409 if somebody was first")
    public RuleDraftView save(@PathParam("key") String key, DraftBody body) {
        FieldErrors errors =
                new FieldErrors().require("revision", body.revision()).require("rows", body.rows());
        errors.throwIfAny();
        List<RuleRow> rows = body.rows().stream()
                .map(row -> new RuleRow(row.cells() == null ? List.of() : row.cells(), row.note()))
                .toList();
        drafts.save(current.get(), key, body.revision(), rows);
        return draft(key);
    }

    @DELETE
    @Path("/{key}/draft")
    @Operation(summary = "Throws the draft away")
    public void discard(@PathParam("key") String key, @QueryParam("revision") Integer revision) {
        new FieldErrors().require("revision", revision).throwIfAny();
        drafts.discard(current.get(), key, revision);
    }

    @POST
    @Path("/{key}/try-outs")
    @Operation(summary = "Tries the draft out on what was decided lately; 422 names each faulty cell")
    public TryOut tryOut(@PathParam("key") String key, TryOutBody body) {
        new FieldErrors().require("revision", body.revision()).throwIfAny();
        return drafts.tryOut(current.get(), key, body.revision(), language.locale());
    }

    @POST
    @Path("/{key}/versions")
    @Operation(summary = "Puts the draft into effect; 409 if it was not tried out as it stands")
    public Response putIntoEffect(@PathParam("key") String key, EffectBody body, @Context UriInfo uri) {
        new FieldErrors().require("revision", body.revision()).throwIfAny();
        int number = drafts.putIntoEffect(current.get(), key, body.revision(), body.reason());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(number))
                        .build())
                .entity(version(key, number))
                .build();
    }
}
