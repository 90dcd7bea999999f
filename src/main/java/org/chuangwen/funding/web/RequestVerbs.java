package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.PaperKind;

/** What is done with a request beside its tasks, by those whose turn it is to say something. */
@Named
@RequestScoped
public class RequestVerbs extends RequestDialog {

    @Inject
    private FundingRequests requests;

    private String objector;
    private String content;
    private String percent;
    private PaperKind kind;
    private String uploads;

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

    /** Adds what was uploaded, for a change of scope. */
    public String addPapers() {
        return send(
                () -> Stream.of(uploads == null ? new String[] {""} : uploads.split(","))
                        .forEach(upload -> requests.addPaper(actor(), number(), kind, PaperForm.id(upload))),
                "funding.done.paperAdded");
    }

    public PaperKind getKind() {
        return kind;
    }

    public void setKind(PaperKind kind) {
        this.kind = kind;
    }

    /** Ids of the uploads, with commas between. */
    public String getUploads() {
        return uploads;
    }

    public void setUploads(String uploads) {
        this.uploads = uploads;
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
