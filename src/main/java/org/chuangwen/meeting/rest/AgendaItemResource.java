package org.chuangwen.meeting.rest;

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
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.AgendaProposal;
import org.chuangwen.meeting.Interests;
import org.chuangwen.meeting.MeetingBook;
import org.chuangwen.meeting.Meetings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a party group is asked to decide and has not decided yet. */
@Path("/agenda-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Party group meetings")
public class AgendaItemResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Meetings meetings;

    @Inject
    private Interests interests;

    @Inject
    private MeetingBook book;

    /** Those that wait; never more than {@link MeetingBook#WAITING_MOST}. */
    public record Waiting(List<MeetingBody.ItemBody> items) {}

    /**
     * An item put on the agenda by hand.
     *
     * @param unit null for the unit in which one is secretary
     * @param papers ids of uploads
     */
    public record Proposed(
            String unit,
            String title,
            BigDecimal amount,
            Boolean major,
            String applicantUnit,
            List<String> concerned,
            List<UUID> papers) {}

    @GET
    @Operation(summary = "What waits for a meeting of one's party groups, for an auditor of all, oldest first")
    public Waiting waiting() {
        return new Waiting(book.waiting(current.get()).stream()
                .map(MeetingBody.ItemBody::of)
                .toList());
    }

    @POST
    @Operation(
            summary = "Puts an item on the agenda by hand; members have its papers from now on",
            description = "With an Idempotency-Key, drawn by the client for this one item, it can be sent again")
    public Response propose(Proposed proposed, @Context UriInfo uri) {
        Proposed said = proposed == null ? new Proposed(null, null, null, null, null, null, null) : proposed;
        AgendaProposal proposal = new AgendaProposal(
                said.unit(),
                null,
                said.title(),
                said.amount(),
                Boolean.TRUE.equals(said.major()),
                said.applicantUnit(),
                said.concerned(),
                said.papers());
        String number = meetings.proposeByHand(current.get(), proposal);
        return Response.created(uri.getAbsolutePathBuilder().path(number).build())
                .entity(MeetingBody.ItemBody.of(book.item(current.get(), number)))
                .build();
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "One item, whatever became of it")
    public MeetingBody.ItemBody one(@PathParam("number") String number) {
        return MeetingBody.ItemBody.of(book.item(current.get(), number));
    }

    /** Names. */
    public record Concerned(List<String> names) {}

    @POST
    @Path("/{number}/concerned")
    @Operation(summary = "Adds people concerned by an item that is not put yet; recusals are proposed anew")
    public MeetingBody.ItemBody addConcerned(@PathParam("number") String number, Concerned concerned) {
        interests.addConcerned(current.get(), number, concerned == null ? null : concerned.names());
        return one(number);
    }

    @DELETE
    @Path("/{number}")
    @Operation(summary = "Takes an item off the agenda that was put on it by hand and that no meeting has yet")
    public Response withdraw(@PathParam("number") String number) {
        meetings.withdraw(current.get(), number);
        return Response.noContent().build();
    }
}
