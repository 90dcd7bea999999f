package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.PaperKind;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.Ids;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.web.Problems;

/** The papers and the objections of a draft, in its form: what is written beside them is kept along with them. */
@Named
@RequestScoped
public class PaperForm {

    @Inject
    private FundingRequests requests;

    @Inject
    private RequestForm requestForm;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    private String kind;
    private String uploads;
    private String objector;
    private String content;

    /** Adds what was uploaded; the page has done that as soon as the files were chosen. */
    public String add() {
        PaperKind chosen = Arrays.stream(PaperKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        boolean kept = requestForm.keep();
        boolean added = problems.attempt(() -> Stream.of(uploads == null ? new String[] {""} : uploads.split(","))
                .forEach(upload -> requests.addPaper(currentActor.get(), requestForm.getNumber(), chosen, id(upload))));
        return kept && added ? requestForm.page("#papers") : null;
    }

    static UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("uploads", "problem.notAnId");
        }
    }

    /** Takes a paper off. */
    public String remove(String id) {
        boolean kept = requestForm.keep();
        boolean removed = problems.attempt(
                () -> requests.removePaper(currentActor.get(), requestForm.getNumber(), Ids.number(id)));
        return kept && removed ? requestForm.page("#papers") : null;
    }

    /**
     * Records what somebody said when residents were asked; not if the rest was refused, for then it still stands in
     * its fields and would be recorded again with the next try.
     */
    public String object() {
        boolean recorded = requestForm.keep()
                && problems.attempt(
                        () -> requests.object(currentActor.get(), requestForm.getNumber(), objector, content));
        return recorded ? requestForm.page("#objections") : null;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
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
}
