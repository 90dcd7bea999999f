package org.chuangwen.funding.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.chuangwen.funding.DraftChanged;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.RequestDetail;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.web.TaskForm;

/**
 * The draft as it is written on the request's page: everything that can be kept is kept whenever something is done with
 * it, and by {@link DraftServlet} while it is typed.
 */
@Named
@ViewScoped
public class RequestForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Empty lines that the page can show without asking. */
    private static final int SPARE_LINES = 8;

    @Inject
    private FundingRequests requests;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private TaskForm taskForm;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private final HashMap<String, String> values = new HashMap<>();
    private String number;
    private int filledLines;
    private boolean overtaken;

    /** Begins the answer to a task with what is known. */
    void begin(RequestDetail detail, WorkItem item) {
        taskForm.open(item);
        number = detail.of().number();
        filledLines = Math.max(1, detail.of().items().size());
        if (item.step().equals(FundingRequestProcess.APPLY)) {
            DraftFields.fill(values, detail);
        } else {
            FundingStepDefaults.fill(taskForm.getData(), item, detail);
        }
    }

    /** Whether that task is the one that is being answered. */
    boolean isAbout(WorkItem item) {
        return item.id().equals(taskForm.getItemId());
    }

    /** 保存草稿. */
    public String save() {
        if (!keep()) {
            return null;
        }
        notes.done("funding.draftKept");
        return "/funding-request.xhtml?faces-redirect=true&number=" + number;
    }

    /** 提交: what is written is kept first. */
    public String submit() {
        return keep() ? taskForm.complete(FundingRequestProcess.SUBMIT) : null;
    }

    /** More lines than the page has spare. */
    public String addLines() {
        return keep() ? page("#step:items") : null;
    }

    /**
     * Shows the page again, with what is kept, and says so: by that the browser knows that what it has sent has
     * arrived.
     *
     * @param part where it is scrolled to, as {@code #papers}
     */
    String page(String part) {
        notes.done("funding.draftKept");
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + "/funding-request.xhtml?number=" + number + part);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps all that can be read.
     *
     * @return whether that was all; if not, what is wrong is told beside it
     */
    boolean keep() {
        DraftFields fields = new DraftFields(values);
        RequestDraft draft = fields.draft();
        try {
            int edition = requests.save(currentActor.get(), number, draft, fields.edition());
            values.put(DraftFields.EDITION, Integer.toString(edition));
            overtaken = false;
            FundingRequestPage.changed();
        } catch (RuntimeException e) {
            Problem problem = Causes.problemIn(e).orElseThrow(() -> e);
            if (problem instanceof DraftChanged changed) {
                tellOnce(changed);
            } else if (problem instanceof InvalidInput invalid) {
                problems.tell(new InvalidInput(fields.beside(invalid.errors())));
            } else {
                throw e;
            }
        }
        if (!fields.faults().isEmpty()) {
            problems.tell(new InvalidInput(fields.faults()));
        }
        return !FacesContext.getCurrentInstance().isValidationFailed();
    }

    /** Whoever saves again after that means it. */
    private void tellOnce(DraftChanged changed) {
        values.put(DraftFields.EDITION, Integer.toString(changed.edition()));
        overtaken = true;
        problems.tell(changed);
    }

    /** Whether somebody has written meanwhile and I was told; from here nothing is saved unless I say so. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** How many lines have something in them; at least one is shown. */
    public int getFilledLines() {
        return filledLines;
    }

    /** How many lines the page has, with the spare ones. */
    public int getLines() {
        return Math.min(filledLines + SPARE_LINES, RequestDraft.ITEMS_MOST);
    }

    /** The draft's fields, by the names the service knows. */
    public Map<String, String> getValues() {
        return values;
    }

    public String getNumber() {
        return number;
    }
}
