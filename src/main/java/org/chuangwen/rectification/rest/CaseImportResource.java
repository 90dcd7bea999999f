package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.rectification.CaseImport;
import org.chuangwen.rectification.ImportResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A file of cases, whole or not at all. */
@Path("/rectification-orders/import")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Rectification")
public class CaseImportResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private CurrentActor current;

    @Inject
    private CaseImport caseImport;

    /**
     * What came of it.
     *
     * @param numbers the new cases, in the order of the file
     */
    public record Imported(int imported, List<String> numbers) {}

    @POST
    @Consumes({"text/csv", WORKBOOK})
    @Operation(
            summary =
                    "Imports a file of cases, Excel or CSV; 422 names each fault with row and column, and nothing is imported",
            description = "UTF-8, UTF-16 with mark, or GB18030; comma, semicolon or tab; at most 5 MB and 5,000 rows")
    public Response importCases(byte[] file) {
        ImportResult result = caseImport.importCases(current.get(), file == null ? new byte[0] : file);
        return Response.status(Response.Status.CREATED)
                .entity(new Imported(result.imported(), result.numbers()))
                .build();
    }
}
