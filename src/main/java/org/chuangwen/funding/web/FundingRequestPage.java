package org.chuangwen.funding.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.RequestDetail;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;

/** One request with its whole chain, and what I can do with it: {@code /funding-request.xhtml?number=…}. */
@Named
@ViewScoped
public class FundingRequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where the request that is answered keeps what was read for it. */
    private static final String DETAIL = FundingRequestPage.class.getName();

    @Inject
    private FundingBook book;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private RequestForm requestForm;

    private String number;
    private String item;
    private transient List<WorkItem> mine;

    /** Shows the request, with the form of the step that is mine; what I was told of it is read by that. */
    public void init() {
        RequestDetail shown = getDetail();
        notices.read(currentActor.get(), number);
        mine = inbox.mineOf(currentActor.get(), number);
        mine.stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .ifPresent(chosen -> requestForm.begin(shown, chosen));
    }

    /** What else of this request waits for me, beside the task whose form is shown. */
    public List<WorkItem> getMineToo() {
        return mine == null
                ? List.of()
                : mine.stream().filter(one -> !requestForm.isAbout(one)).toList();
    }

    /**
     * As it stands now, however long the page has been open.
     *
     * @throws org.chuangwen.problem.NotFound if there is no such request, or none I may know of
     */
    public RequestDetail getDetail() {
        return (RequestDetail) FacesContext.getCurrentInstance()
                .getAttributes()
                .computeIfAbsent(DETAIL, any -> book.detail(currentActor.get(), number));
    }

    /** Has it read anew when it is shown next: something has changed. */
    static void changed() {
        FacesContext.getCurrentInstance().getAttributes().remove(DETAIL);
    }

    /** The task that waits: mine if there is one; null while none does. */
    public WorkItem getWaiting() {
        List<WorkItem> open = getDetail().open();
        return open.stream().filter(requestForm::isAbout).findFirst().orElse(open.isEmpty() ? null : open.get(0));
    }

    /** Whose turn it is with a task. */
    public String whoseTurn(WorkItem task) {
        boolean granting = getDetail().granting() != null
                && task.unitId() != null
                && task.unitId().equals(getDetail().granting().id());
        return granting
                ? getDetail().granting().name()
                : getDetail().applicant().name();
    }

    /** Whether I have claimed the task that waits. */
    public boolean isClaimed() {
        WorkItem waiting = getWaiting();
        return waiting != null
                && waiting.assigneeId() != null
                && waiting.assigneeId() == currentActor.get().personId();
    }

    /** Which of the request's tasks is to be answered, null for the one due first. */
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
