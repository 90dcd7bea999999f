package org.chuangwen.rectification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.CaseDetail;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.rectification.process.CoHandlingProcess;
import org.chuangwen.rectification.process.ListedSupervisionProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.web.TaskForm;

/** One case and what I can do with it: {@code /case.xhtml?number=…}. */
@Named
@ViewScoped
public class CasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private TaskForm taskForm;

    private String number;
    private String item;
    private transient List<WorkItem> mine;
    private transient CaseDetail detail;

    /** Shows the case, with the form of the step that is mine; what I was told of it is read by that. */
    public void init() {
        CaseDetail shown = getDetail();
        notices.read(currentActor.get(), number);
        mine = inbox.mineOf(currentActor.get(), number);
        mine.stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .ifPresent(chosen -> {
                    taskForm.open(chosen);
                    StepDefaults.fill(
                            taskForm.getData(),
                            chosen.step(),
                            shown,
                            () -> caseBook.proposal(currentActor.get(), number));
                });
    }

    /** What else of this case waits for me, beside the task whose form is shown. */
    public List<WorkItem> getMineToo() {
        return mine == null
                ? List.of()
                : mine.stream()
                        .filter(one -> !one.id().equals(taskForm.getItemId()))
                        .toList();
    }

    /** @throws org.chuangwen.problem.NotFound if there is no such case, or none I may know of */
    public CaseDetail getDetail() {
        if (detail == null) {
            detail = caseBook.detail(currentActor.get(), number);
        }
        return detail;
    }

    /** The task that waits: mine if there is one; null once the case is over. */
    public WorkItem getWaiting() {
        List<WorkItem> open = getDetail().open();
        return open.stream()
                .filter(item -> item.id().equals(taskForm.getItemId()))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
    }

    /** Whose turn it is with a task; empty where anybody of the district's office or inspectors may. */
    public String whoseTurn(WorkItem task) {
        return switch (task.step()) {
            case RectificationProcess.HANDLE, ListedSupervisionProcess.COMMIT ->
                getDetail().responsibleUnit().name();
            case CoHandlingProcess.ASSIST ->
                getDetail().helping().stream()
                        .filter(one -> one.share().id().toString().equals(task.part()))
                        .findFirst()
                        .map(one -> one.unit().name())
                        .orElse("");
            case AfterClosingProcess.ANSWER -> getDetail().reporter().name();
            default -> "";
        };
    }

    /** Whether I have claimed the task that waits. */
    public boolean isClaimed() {
        WorkItem waiting = getWaiting();
        return waiting != null
                && waiting.assigneeId() != null
                && waiting.assigneeId() == currentActor.get().personId();
    }

    public List<Attachment> getBefore() {
        return with(Purpose.BEFORE);
    }

    public List<Attachment> getAfter() {
        return with(Purpose.AFTER);
    }

    public List<Attachment> getPapers() {
        return with(Purpose.PAPER);
    }

    private List<Attachment> with(Purpose purpose) {
        return getDetail().attachments().stream()
                .filter(attachment -> attachment.purpose() == purpose)
                .toList();
    }

    /** Which of the case's tasks is to be answered, null for the one due first. */
    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
