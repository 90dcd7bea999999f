package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.Ids;
import org.chuangwen.problem.rest.Choices;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseSort;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.LedgerExport;
import org.chuangwen.rectification.LedgerExports;
import org.chuangwen.rectification.LedgerFile;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger as a file, written in the background. */
@Path("/exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Exports")
public class ExportResource {

    @Inject
    private CurrentActor current;

    @Inject
    private LedgerExports exports;

    @Inject
    private LedgerFile files;

    @Inject
    private Language language;

    /**
     * What to export: the filters and the order of the list of cases, and {@code XLSX} (unless said) or {@code CSV}.
     */
    public record ExportRequest(
            String format,
            String text,
            String state,
            String severity,
            String community,
            String unit,
            Boolean overdue,
            String grid,
            String figure,
            String from,
            String to,
            String source,
            Long subcategory,
            String reporter,
            String sort) {

        static final ExportRequest EMPTY = new ExportRequest(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        CaseFilter filter(FieldErrors errors) {
            errors.limitText("text", text, 200);
            errors.limitText("community", community, 40);
            errors.limitText("unit", unit, 40);
            errors.limitText("grid", grid, 40);
            errors.limitText("reporter", reporter, 60);
            return new CaseFilter(
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
        }
    }

    /**
     * How far it is.
     *
     * @param rowsAll how many there will be; left out while it is not known
     * @param secondsLeft by the speed so far; left out while nobody can tell
     * @param file where the file is; left out until it is done
     */
    public record ExportView(
            UUID id,
            LedgerExport.Format format,
            LedgerExport.State state,
            long rowsDone,
            Long rowsAll,
            int percent,
            Long secondsLeft,
            Long bytes,
            Instant askedAt,
            Instant endedAt,
            String file) {

        static ExportView of(LedgerExport export) {
            boolean done = export.state() == LedgerExport.State.DONE;
            return new ExportView(
                    export.id(),
                    export.format(),
                    export.state(),
                    export.rowsDone(),
                    export.rowsAll(),
                    export.percent(),
                    export.left() == null ? null : export.left().toSeconds(),
                    done ? export.bytesDone() : null,
                    export.askedAt(),
                    export.endedAt(),
                    done ? "/api/v1/exports/" + export.id() + "/file" : null);
        }
    }

    @POST
    @Operation(
            summary = "Asks for the ledger as a file; what it holds is what the list shows to whoever asks",
            description =
                    "Answers at once; the file is written in the background and kept for seven days. 409 if two of"
                            + " yours are on their way already.")
    public Response ask(ExportRequest request, @Context UriInfo uri) {
        ExportRequest asked = request == null ? ExportRequest.EMPTY : request;
        FieldErrors errors = new FieldErrors();
        LedgerExport.Format format = asked.format() == null
                ? LedgerExport.Format.XLSX
                : Choices.of(LedgerExport.Format.class, "format", asked.format(), errors);
        CaseFilter filter = asked.filter(errors);
        CaseSort sort =
                asked.sort() == null ? CaseSort.NEWEST : Choices.of(CaseSort.class, "sort", asked.sort(), errors);
        errors.throwIfAny();
        LedgerExport export =
                exports.ask(current.get(), filter, sort, format, language.locale(), base(uri.getBaseUri()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(export.id().toString())
                        .build())
                .entity(ExportView.of(export))
                .build();
    }

    @GET
    @Operation(summary = "The ledgers I have asked for lately, latest first")
    public List<ExportView> mine() {
        return exports.of(current.get()).stream().map(ExportView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a ledger of mine is")
    public ExportView one(@PathParam("id") String id) {
        return ExportView.of(exports.one(current.get(), Ids.uuid(id)));
    }

    @GET
    @Path("/{id}/file")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @Operation(summary = "The file of a ledger of mine; 404 until it is done")
    public Response file(@PathParam("id") String id) {
        UUID wanted = Ids.uuid(id);
        LedgerFile.Head head = files.head(current.get(), wanted, language.locale());
        var actor = current.get();
        StreamingOutput body = stream -> files.write(actor, wanted, stream);
        return Response.ok(body, head.mediaType())
                .header("Content-Disposition", head.disposition())
                .header("Content-Length", head.bytes())
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Gives up a ledger of mine that is on its way, or throws its file away")
    public void remove(@PathParam("id") String id) {
        exports.remove(current.get(), Ids.uuid(id));
    }

    /** Up to where the API begins. */
    private static String base(URI api) {
        return api.toString().replaceFirst("/api/v1/?$", "");
    }
}
