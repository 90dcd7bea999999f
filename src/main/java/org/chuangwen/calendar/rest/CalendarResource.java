package org.chuangwen.calendar.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers when a time limit ends. */
@Path("calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar", description = "The city's working clock")
public class CalendarResource {

    @Inject
    private WorkingClock workingClock;

    /**
     * When a limit ends, and when to remind of it.
     *
     * @param due the last moment that is still in time
     * @param reminder three quarters of the way to it
     * @param holidaysKnown false if the limit reaches into a year whose holidays are not known: it may then end too
     *     early
     */
    public record Answer(Instant due, Instant reminder, boolean holidaysKnown) {}

    @GET
    @Path("due")
    @Operation(operationId = "due", summary = "When a time limit ends, and when to remind of it")
    public Answer due(
            @Parameter(description = "ISO 8601 with offset, as 2026-03-02T08:00:00+08:00") @QueryParam("from")
                    String from,
            @Parameter(description = "1 to 999") @QueryParam("amount") String amount,
            @Parameter(description = "URGENT_HOUR, WORKING_HOUR, WORKING_DAY or CALENDAR_DAY") @QueryParam("unit")
                    String unit) {
        DueQuestion question = DueQuestion.of(from, amount, unit);
        Instant begin = question.from();
        TimeLimit limit = question.limit();
        Instant due = workingClock.due(begin, limit);
        return new Answer(due, workingClock.reminder(begin, limit), workingClock.isCertain(begin, due));
    }
}
