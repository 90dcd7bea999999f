package org.chuangwen.administration.rest;

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
import java.util.List;
import org.chuangwen.administration.CalendarYears;
import org.chuangwen.administration.DayList;
import org.chuangwen.administration.SpecialDay;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statutory holidays and make-up working days, year by year. */
@Path("/calendar/years")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "calendar")
public class CalendarYearResource {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    @Inject
    private CurrentActor current;

    @Inject
    private CalendarYears years;

    /** The years whose holidays are known. */
    public record YearsView(List<Integer> years) {}

    /**
     * A year.
     *
     * @param known whether its holidays have been entered
     * @param revision to be sent back with a change
     */
    public record YearView(int year, boolean known, String revision, List<SpecialDay> days) {}

    /** What setting a year takes. */
    public record YearBody(String revision, List<SpecialDay> days, String reason) {}

    @GET
    @Operation(summary = "The years whose holidays are known")
    public YearsView known() {
        return new YearsView(years.years());
    }

    @GET
    @Path("/{year}")
    @Operation(summary = "One year's holidays and make-up working days; none if it is not known")
    public YearView year(@PathParam("year") int year) {
        if (year < FIRST || year > LAST) {
            throw new NotFound();
        }
        CalendarYears.Year found = years.year(year);
        return new YearView(year, found.known(), found.revision(), found.days());
    }

    @PUT
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets a year whole; 409 if somebody was first")
    public YearView set(@PathParam("year") int year, YearBody body) {
        new FieldErrors()
                .require("revision", body.revision())
                .require("days", body.days())
                .throwIfAny();
        years.set(current.get(), year, body.revision(), body.days(), body.reason());
        return year(year);
    }

    @PUT
    @Path("/{year}")
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(summary = "Sets a year whole from a list of date, kind and name, as CSV or Excel")
    public YearView set(
            @PathParam("year") int year,
            @QueryParam("revision") String revision,
            @QueryParam("reason") String reason,
            byte[] file) {
        new FieldErrors().require("revision", revision).throwIfAny();
        years.set(current.get(), year, revision, DayList.read(file), reason);
        return year(year);
    }
}
