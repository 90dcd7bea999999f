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
import org.chuangwen.directory.PersonRow;
import org.chuangwen.directory.UnitDetail;
import org.chuangwen.directory.UnitForm;
import org.chuangwen.directory.Units;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units, addressed by their codes. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Organisation")
public class UnitResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Units units;

    @Inject
    private DirectoryBook book;

    @Inject
    private Organisation organisation;

    /** A unit in a list. */
    public record UnitRow(String code, String name, UnitKind kind, String parent) {}

    /**
     * A unit with what belongs to it.
     *
     * @param version to be sent along with a change
     * @param paired the communities it stands by, or for a community the bureaus that stand by it
     */
    public record UnitView(
            String code,
            String name,
            UnitKind kind,
            String parent,
            int version,
            List<String> paired,
            List<String> units,
            List<String> grids,
            List<PersonRow> people) {}

    /** A unit as it is to be. */
    public record UnitRequest(
            Integer version, String code, String name, UnitKind kind, String parent, List<String> paired) {

        UnitForm form() {
            return new UnitForm(code, name, kind, parent, paired);
        }
    }

    @GET
    @Operation(summary = "The units that work, by their codes")
    public Pages.Page<UnitRow> list(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("after") String after) {
        List<UnitRow> rows = book.units(after, Pages.checked(limit)).stream()
                .map(unit -> new UnitRow(unit.code(), unit.name(), unit.kind(), codeOf(unit.parentId())))
                .toList();
        return Pages.of(rows, limit, UnitRow::code);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One unit with what belongs to it; administrators and auditors")
    public UnitView get(@PathParam("code") String code) {
        return view(unit(code));
    }

    @POST
    @Operation(summary = "Founds a unit; 422 names each faulty field")
    public Response found(UnitRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(view(units.found(current.get(), required(request).form())))
                .build();
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Renames, moves, pairs; 409 if somebody has changed it since")
    public UnitView change(@PathParam("code") String code, UnitRequest request) {
        return view(units.change(current.get(), unit(code).id(), version(request), request.form()));
    }

    @POST
    @Path("/{code}/dissolve")
    @Operation(summary = "Dissolves it into a successor, who takes over all that is open; running clocks go on")
    public Response dissolve(@PathParam("code") String code, Dissolution request) {
        if (request == null) {
            throw InvalidInput.of("successor", "problem.required");
        }
        units.dissolve(
                current.get(),
                unit(code).id(),
                request.version(),
                request.successor(),
                request.day(),
                request.remark());
        return Response.noContent().build();
    }

    private static UnitRequest required(UnitRequest request) {
        if (request == null) {
            throw InvalidInput.of("code", "problem.required");
        }
        return request;
    }

    private static int version(UnitRequest request) {
        if (required(request).version() == null) {
            throw InvalidInput.of("version", "problem.required");
        }
        return request.version();
    }

    private Unit unit(String code) {
        return organisation.unitWithCode(code).orElseThrow(NotFound::new);
    }

    private UnitView view(Unit unit) {
        UnitDetail detail = book.unit(current.get(), unit.id());
        return new UnitView(
                unit.code(),
                unit.name(),
                unit.kind(),
                codeOf(unit.parentId()),
                detail.unit().version(),
                detail.paired().stream().map(Unit::code).toList(),
                detail.units().stream().map(Unit::code).toList(),
                detail.grids().stream().map(Grid::code).toList(),
                detail.people());
    }

    private String codeOf(Long unitId) {
        return unitId == null ? null : organisation.unit(unitId).map(Unit::code).orElse(null);
    }
}
