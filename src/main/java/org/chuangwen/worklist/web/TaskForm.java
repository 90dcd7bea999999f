package org.chuangwen.worklist.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.TaskDesks;
import org.chuangwen.worklist.TaskScreen;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;

/**
 * The answer to the task that a page shows, whatever its process: a step's form binds its fields to {@code data} by the
 * names the service knows, and a button names the outcome.
 */
@Named
@ViewScoped
public class TaskForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Worklist worklist;

    @Inject
    private TaskDesks desks;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String itemId;
    private String processKey;
    private String step;
    private String subject;
    private String desk;
    private String comment;
    private String photos;
    private final Map<String, String> reasons = new HashMap<>();
    private final Map<String, Object> data = new HashMap<>();

    /** Begins the answer to a task. */
    public void open(WorkItem item) {
        itemId = item.id();
        processKey = item.processKey();
        step = item.step();
        subject = item.subject();
    }

    /**
     * Comes back to a page that shows several tasks, and not to the subject's own.
     *
     * @param page with its query, to which {@code &number=} can be added, or {@code &answered=} for the subject whose
     *     task is done
     */
    public void comeBackTo(String page) {
        desk = page;
    }

    public boolean isOpen() {
        return itemId != null;
    }

    /** The step's form; the empty one where there is nothing to do. */
    public String getForm() {
        return isOpen() ? screen().formOf(step) : "/WEB-INF/forms/none.xhtml";
    }

    /** Answers with the usual outcome, the comment being what is said. */
    public String complete(String outcome) {
        return send(() -> worklist.complete(currentActor.get(), itemId, completion(outcome, comment)), "comment");
    }

    /** Answers with an outcome that asks for its reason, in a field of its own: {@code reason-<outcome>}. */
    public String refuse(String outcome) {
        return send(
                () -> worklist.complete(currentActor.get(), itemId, completion(outcome, reasons.get(outcome))),
                "reason-" + outcome);
    }

    /** Takes the task for oneself. */
    public String claim() {
        return send(() -> worklist.claim(currentActor.get(), itemId), "comment");
    }

    /** Gives the task back to the others of the role. */
    public String giveBack() {
        return send(() -> worklist.giveBack(currentActor.get(), itemId), "comment");
    }

    private Completion completion(String outcome, String said) {
        Map<String, Object> answers = new HashMap<>(data);
        if (photos != null && !photos.isBlank()) {
            answers.put("photos", Arrays.asList(photos.split(",")));
        }
        return new Completion(outcome, said, answers);
    }

    /**
     * Sends it. If somebody was first the page is shown anew with what is true now; if a field is wrong it stays as it
     * is, with all that was typed.
     *
     * @param said the field that the service calls {@code comment}
     */
    private String send(Supplier<WorkItem> verb, String said) {
        boolean answered = false;
        try {
            WorkItem item = verb.get();
            answered = item.outcome() != null;
            notes.done(item.outcome() == null ? "worklist.readdressed" : screen().answers() + item.outcome(), subject);
        } catch (RuntimeException e) {
            Problem problem = Causes.problemIn(e).orElseThrow(() -> e);
            if (problem instanceof NotFound) {
                throw e;
            }
            problems.tell(problem instanceof InvalidInput invalid ? renamed(invalid, said) : problem);
            if (!(problem instanceof Conflict)) {
                return null;
            }
            notes.keep();
        }
        return next(answered) + "&faces-redirect=true";
    }

    private String next(boolean answered) {
        if (desk == null) {
            return screen().pageOf(subject);
        }
        return desk + (answered ? "&answered=" : "&number=") + subject;
    }

    private static InvalidInput renamed(InvalidInput invalid, String said) {
        return new InvalidInput(invalid.errors().stream()
                .map(error ->
                        error.field().equals("comment") ? new FieldError(said, error.key(), error.arguments()) : error)
                .toList());
    }

    private TaskScreen screen() {
        return desks.of(processKey).screen();
    }

    public String getStep() {
        return step;
    }

    /** The id under which the browser keeps what is typed. */
    public String getItemId() {
        return itemId;
    }

    public Map<String, Object> getData() {
        return data;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    /** Why, by the outcome it is said for. */
    public Map<String, String> getReasons() {
        return reasons;
    }

    /** Ids of the uploads, with commas between. */
    public String getPhotos() {
        return photos;
    }

    public void setPhotos(String photos) {
        this.photos = photos;
    }
}
