package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.funding.FundingRequests;

/** What is done with a request beside its tasks, by those whose turn it is to say something. */
@Named
@RequestScoped
public class RequestVerbs extends RequestDialog {

    @Inject
    private FundingRequests requests;

    private String objector;
    private String content;
    private String percent;

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
