package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Problems;

/** A new request, in the dialog of {@code /funding-requests.xhtml}: its title is enough to begin with. */
@Named
@RequestScoped
public class NewRequestForm {

    @Inject
    private FundingRequests requests;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private FundingRequestsPage fundingRequestsPage;

    @Inject
    private Problems problems;

    private String title;
    private String number;

    /** Begins the draft and goes on to write it. */
    public String draft() {
        RequestDraft begun = new RequestDraft(title, null, null, null, List.of(), null);
        if (!problems.attempt(() -> number = requests.draft(currentActor.get(), begun, null))) {
            fundingRequestsPage.init();
            return null;
        }
        return "/funding-request.xhtml?number=" + number + "&faces-redirect=true";
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
