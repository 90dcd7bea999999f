package org.chuangwen.directory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.chuangwen.directory.DirectoryExport;
import org.chuangwen.directory.DirectoryImport;
import org.chuangwen.directory.ImportChange;
import org.chuangwen.directory.ImportResult;
import org.chuangwen.directory.NewPassword;
import org.chuangwen.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole organisation as a file, in and out. */
@Path("/organisation")
@RequestScoped
@Tag(name = "Organisation")
public class DirectoryFileResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private CurrentActor current;

    @Inject
    private DirectoryImport directoryImport;

    @Inject
    private DirectoryExport export;

    /**
     * What came of it, or would.
     *
     * @param fingerprint of a preview, to be sent along with the import that was looked at
     * @param passwords of the people who were added, told here once
     */
    public record Imported(String fingerprint, List<ImportChange> changes, List<NewPassword> passwords) {

        static Imported of(ImportResult result) {
            return new Imported(result.fingerprint(), result.effective(), result.passwords());
        }
    }

    @POST
    @Path("/import")
    @Consumes({"text/csv", WORKBOOK})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Imports units, grids and people, Excel or CSV; 422 names each fault with sheet, row and column",
            description = "With preview=true nothing is taken in. At most 2 MB and 3,000 rows a sheet")
    public Imported importFile(
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @QueryParam("fingerprint") String fingerprint,
            byte[] file) {
        byte[] given = file == null ? new byte[0] : file;
        return Imported.of(
                preview
                        ? directoryImport.preview(current.get(), given)
                        : directoryImport.apply(current.get(), given, fingerprint));
    }

    @GET
    @Path("/export")
    @Produces(WORKBOOK)
    @Operation(summary = "All units, grids and people as the workbook that can be imported")
    public Response exportFile() {
        return workbook("chuangwen-organisation.xlsx", export.workbook(current.get()));
    }

    @GET
    @Path("/template")
    @Produces(WORKBOOK)
    @Operation(summary = "The same workbook without rows")
    public Response template() {
        return workbook("chuangwen-organisation-template.xlsx", export.template(current.get()));
    }

    private static Response workbook(String name, byte[] content) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
