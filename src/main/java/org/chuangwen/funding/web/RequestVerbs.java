package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.RequestWithdrawals;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** What is done with a request beside its tasks, in the dialogs of its page. */
@Named
@RequestScoped
public class RequestVerbs {

    @Inject
    private FundingRequests requests;

    @Inject
    private RequestWithdrawals withdrawals;

    @Inject
    private FundingRequestPage fundingRequestPage;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String reason;
    private String objector;
    private String content;
    private String percent;

    /** 撤回. */
    public String withdraw() {
        return send(() -> withdrawals.withdraw(actor(), number(), reason), "funding.done.withdrawn");
    }

    /** Takes a change of scope back. */
    public String cancelChange() {
        return send(() -> withdrawals.cancelChange(actor(), number(), reason), "funding.done.changeCancelled");
    }

    /** Records what somebody has against it while it is on public notice. */
    public String object() {
        return send(() -> requests.object(actor(), number(), objector, content), "funding.done.objected");
    }

    /** 进度报告. */
    public String reportProgress() {
        return send(
                () -> requests.reportProgress(actor(), number(), content, Amounts.parseWhole("percent", percent)),
                "funding.done.progress");
    }

    private String send(Runnable verb, String said) {
        if (!problems.attempt(verb)) {
            FundingRequestPage.changed();
            return null;
        }
        notes.done(said);
        return "/funding-request.xhtml?faces-redirect=true&number=" + number();
    }

    private Actor actor() {
        return currentActor.get();
    }

    private String number() {
        return fundingRequestPage.getNumber();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getObjector() {
        return objector;
    }

    public void setObjector(String objector) {
        this.objector = objector;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    /** How much is done, 0 to 100, as it is typed. */
    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }
}
