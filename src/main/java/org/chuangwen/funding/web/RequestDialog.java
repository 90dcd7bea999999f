package org.chuangwen.funding.web;

import jakarta.inject.Inject;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** A dialog of a request's page: it leads back to the page, or stays open with what is wrong. */
abstract class RequestDialog {

    @Inject
    private FundingRequestPage fundingRequestPage;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    String send(Runnable verb, String said) {
        if (!problems.attempt(verb)) {
            FundingRequestPage.changed();
            return null;
        }
        notes.done(said);
        return "/funding-request.xhtml?faces-redirect=true&number=" + number();
    }

    Actor actor() {
        return currentActor.get();
    }

    String number() {
        return fundingRequestPage.getNumber();
    }
}
