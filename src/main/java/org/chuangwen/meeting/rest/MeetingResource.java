package org.chuangwen.meeting.rest;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Chair;
import org.chuangwen.meeting.Conduct;
import org.chuangwen.meeting.Convening;
import org.chuangwen.meeting.Meeting;
import org.chuangwen.meeting.MeetingBook;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.meeting.Minutes;
import org.chuangwen.meeting.Signatures;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.rest.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A party group's meetings, addressed by their number. Opening, putting an item, voting, concluding, minutes and
 * signing are tasks and answered under {@code /work-items}.
 */
@Path("/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Party group meetings")
public class MeetingResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Meetings meetings;

    @Inject
    private Conduct conduct;

    @Inject
    private Chair chair;

    @Inject
    private Signatures signatures;

    @Inject
    private MeetingBook book;

    @Inject
    private Minutes minutes;

    /** A page and, if there may be more, where the next one begins. */
    public record Page(List<MeetingBody.Row> items, String next) {}

    /** Whether a member comes, and if not why. */
    public record Coming(Long person, Boolean present, String reason) {}

    /** Who presides, or does not sign, and why. */
    public record Naming(Long person, String reason) {}

    /** Whose recusal, and why. */
    public record Recusing(Long person, String reason) {}

    /** What an absent member writes, and why statements are ended. */
    public record Saying(String text) {}

    @GET
    @Operation(summary = "One page of the meetings of one's party groups, latest first")
    public Page list(@QueryParam("limit") @DefaultValue("20") int limit, @QueryParam("after") String after) {
        List<Meeting> page = book.meetings(current.get(), Paging.position(after), Paging.limit(limit));
        return new Page(
                page.stream().map(MeetingBody.Row::of).toList(),
                page.size() < limit ? null : page.get(page.size() - 1).id().toString());
    }

    @POST
    @Operation(
            summary = "Convenes a meeting; 422 if notice or papers are too short by the rule in force",
            description = "With an Idempotency-Key, drawn by the client for this one meeting, it can be sent again")
    public Response convene(Convening convening, @Context UriInfo uri) {
        Convening said = convening == null ? new Convening(null, null, null, null) : convening;
        String number = meetings.convene(current.get(), said);
        return Response.created(uri.getAbsolutePathBuilder().path(number).build())
                .entity(MeetingBody.of(book.meeting(current.get(), number)))
                .build();
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "One meeting whole; how others vote is shown when all have voted")
    public MeetingBody one(@PathParam("number") String number) {
        return MeetingBody.of(book.meeting(current.get(), number));
    }

    @POST
    @Path("/{number}/presiding")
    @Operation(summary = "The secretary entrusts a member with the meeting, or takes the chair back by naming oneself")
    public MeetingBody entrust(@PathParam("number") String number, Naming naming) {
        Naming said = naming == null ? new Naming(null, null) : naming;
        chair.entrust(current.get(), number, named(said), said.reason());
        return one(number);
    }

    @POST
    @Path("/{number}/unsigned")
    @Operation(summary = "Records that a member does not sign the minutes, and why; with the last one they are filed")
    public MeetingBody leaveUnsigned(@PathParam("number") String number, Naming naming) {
        Naming said = naming == null ? new Naming(null, null) : naming;
        signatures.leaveUnsigned(current.get(), number, named(said), said.reason());
        return one(number);
    }

    @POST
    @Path("/{number}/attendance")
    @Operation(summary = "Notes who comes: one's own, or as the one who presides everybody's")
    public MeetingBody attend(@PathParam("number") String number, Coming coming) {
        Coming said = coming == null ? new Coming(null, null, null) : coming;
        if (said.present() == null) {
            throw InvalidInput.of("present", "problem.required");
        }
        conduct.attend(current.get(), number, person(said.person()), said.present(), said.reason());
        return one(number);
    }

    @POST
    @Path("/{number}/items/{item}/recusals")
    @Operation(summary = "Recuses a member from an item: oneself, or as the one who presides another")
    public MeetingBody recuse(@PathParam("number") String number, @PathParam("item") String item, Recusing recusing) {
        Recusing said = recusing == null ? new Recusing(null, null) : recusing;
        conduct.recuse(current.get(), number, item, person(said.person()), said.reason());
        return one(number);
    }

    @POST
    @Path("/{number}/items/{item}/recusals/dismiss")
    @Operation(summary = "Finds that a recusal the system proposed is not called for")
    public MeetingBody dismiss(@PathParam("number") String number, @PathParam("item") String item, Recusing recusing) {
        Recusing said = recusing == null ? new Recusing(null, null) : recusing;
        conduct.dismissRecusal(current.get(), number, item, person(said.person()), said.reason());
        return one(number);
    }

    @POST
    @Path("/{number}/items/{item}/opinion")
    @Operation(summary = "The written opinion of a member who will be absent: kept, never counted")
    public MeetingBody write(@PathParam("number") String number, @PathParam("item") String item, Saying saying) {
        conduct.writeOpinion(current.get(), number, item, saying == null ? null : saying.text());
        return one(number);
    }

    @POST
    @Path("/{number}/statements/close")
    @Operation(summary = "Ends the statements on the item that is being voted on")
    public MeetingBody closeStatements(@PathParam("number") String number, Saying saying) {
        conduct.closeStatements(current.get(), number, saying == null ? null : saying.text());
        return one(number);
    }

    @GET
    @Path("/{number}/minutes")
    @Produces({Minutes.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "The minutes as a Word document, a draft before they are issued; 409 before the meeting is adjourned")
    public Response minutes(@PathParam("number") String number) {
        Minutes.Paper paper = minutes.of(current.get(), number);
        String name = URLEncoder.encode(paper.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(paper.bytes(), Minutes.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .build();
    }

    private static long named(Naming naming) {
        if (naming.person() == null) {
            throw InvalidInput.of("person", "problem.required");
        }
        return naming.person();
    }

    private long person(Long given) {
        return given == null ? current.get().personId() : given;
    }
}
