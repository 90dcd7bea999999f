package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.RequestOfCase;
import org.chuangwen.identity.CurrentActor;

/** The requests for money that a case waits or waited for, on the case's page. */
@Named
@RequestScoped
public class CaseFunding {

    @Inject
    private FundingBook book;

    @Inject
    private CurrentActor currentActor;

    private List<RequestOfCase> requests;

    /** The latest first. */
    public List<RequestOfCase> of(String caseNumber) {
        if (requests == null) {
            requests = book.ofCase(currentActor.get(), caseNumber);
        }
        return requests;
    }
}
