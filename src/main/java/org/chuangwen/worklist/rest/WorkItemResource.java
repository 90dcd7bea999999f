package org.chuangwen.worklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.chuangwen.idempotency.rest.KeyedDoor;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.rest.NotKept;
import org.chuangwen.problem.rest.Paging;
import org.chuangwen.worklist.Batch;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notice;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.StartedProcess;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody's tasks: what waits, what is done, what was started, what one should know. */
@Path("/work-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Work items")
public class WorkItemResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private Worklist worklist;

    @Inject
    private Batch batch;

    @Inject
    private Language language;

    /** A page and, if there may be more, where the next one begins. */
    public record Page<T>(List<T> items, String next) {}

    @GET
    @Operation(summary = "One page of a view: todo, done, started or cc")
    public Page<?> list(
            @QueryParam("view") @DefaultValue("todo") String view,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        Paging.limit(limit);
        Actor actor = current.get();
        return switch (view) {
            case "todo" -> items(inbox.todo(actor, Inbox.Position.parse(after), limit), limit, true);
            case "done" -> items(inbox.done(actor, Inbox.Position.parse(after), limit), limit, false);
            case "started" -> started(inbox.started(actor, Inbox.Position.parse(after), limit), limit);
            case "cc" -> notices(notices.of(actor, Paging.position(after), limit), limit);
            default -> throw InvalidInput.of("view", "problem.notAChoice");
        };
    }

    @POST
    @Path("/{id}/complete")
    @Operation(
            summary = "Answers a task; 409 if somebody was first",
            description = "With an Idempotency-Key it can be sent again when no answer came, and is answered for again")
    public WorkItemView complete(@PathParam("id") String id, CompletionRequest request) {
        if (request == null) {
            throw InvalidInput.of("outcome", "problem.required");
        }
        Completion completion = new Completion(request.outcome(), request.comment(), request.data());
        worklist.complete(current.get(), id, completion);
        return WorkItemView.of(worklist.answered(current.get(), id));
    }

    @POST
    @Path("/complete-batch")
    @Operation(
            summary =
                    "Gives several tasks the same answer, each on its own; tells for each whether it is done or why not",
            description =
                    "At most 100 ids. 422 only if the answer is wrong for every task, and then nothing was done."
                            + " Sent again under its Idempotency-Key, what was done is answered for again and the rest is tried")
    @NotKept("Each task is a step of its own, with the key beside it")
    public BatchView completeBatch(@HeaderParam(KeyedDoor.HEADER) String key, BatchRequest request) {
        if (request == null) {
            throw InvalidInput.of("ids", "problem.required");
        }
        Completion completion = new Completion(request.outcome(), request.comment(), request.data());
        return BatchView.of(batch.complete(current.get(), request.ids(), completion, key), language.locale());
    }

    @POST
    @Path("/claim-batch")
    @Operation(summary = "Takes several tasks into one's own inbox, each on its own; at most 100 ids")
    @NotKept("Each task is a step of its own, with the key beside it")
    public BatchView claimBatch(@HeaderParam(KeyedDoor.HEADER) String key, ClaimBatchRequest request) {
        return BatchView.of(batch.claim(current.get(), request == null ? null : request.ids(), key), language.locale());
    }

    @POST
    @Path("/{id}/claim")
    @Operation(summary = "Takes a task out of the group's inbox into one's own")
    public WorkItemView claim(@PathParam("id") String id) {
        return WorkItemView.of(worklist.claim(current.get(), id));
    }

    @POST
    @Path("/{id}/return")
    @Operation(summary = "Gives a claimed task back to the group")
    public WorkItemView giveBack(@PathParam("id") String id) {
        return WorkItemView.of(worklist.giveBack(current.get(), id));
    }

    /**
     * What completing several tasks takes.
     *
     * @param ids of the tasks, at most {@value Batch#MOST}
     */
    public record BatchRequest(List<String> ids, String outcome, String comment, Map<String, Object> data) {}

    /** What taking several tasks takes. */
    public record ClaimBatchRequest(List<String> ids) {}

    /** What completing a task takes. */
    public record CompletionRequest(String outcome, String comment, Map<String, Object> data) {}

    private static Page<WorkItemView> items(List<WorkItem> items, int limit, boolean open) {
        WorkItem last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page<>(
                items.stream().map(WorkItemView::of).toList(),
                items.size() < limit
                        ? null
                        : new Inbox.Position(open ? last.dueAt() : last.doneAt(), last.id()).toString());
    }

    private static Page<StartedView> started(List<StartedProcess> items, int limit) {
        StartedProcess last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page<>(
                items.stream().map(StartedView::of).toList(),
                items.size() < limit ? null : new Inbox.Position(last.startedAt(), last.subject()).toString());
    }

    private static Page<NoticeView> notices(List<Notice> items, int limit) {
        return new Page<>(
                items.stream().map(NoticeView::of).toList(),
                items.size() < limit ? null : items.get(items.size() - 1).id().toString());
    }
}
