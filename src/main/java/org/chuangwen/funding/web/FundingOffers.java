package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.FundingRequest;
import org.chuangwen.funding.RequestState;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Role;

/** What I am offered to do with the request that is shown, beside its tasks; the services check it again. */
@Named
@RequestScoped
public class FundingOffers {

    @Inject
    private FundingBook book;

    @Inject
    private FundingRequestPage fundingRequestPage;

    @Inject
    private CurrentActor currentActor;

    private Boolean applicant;

    /** Whether I am of those who ask. */
    private boolean isApplicant() {
        if (applicant == null) {
            applicant = book.mayWrite(currentActor.get(), fundingRequestPage.getNumber());
        }
        return applicant;
    }

    private FundingRequest of() {
        return fundingRequestPage.getDetail().of();
    }

    /** Whether I may take it back: nobody has granted anything yet. */
    public boolean isWithdrawal() {
        return of().state().isBeforeDecision() && of().granted() == null && isApplicant();
    }

    /** Whether I may take a change of scope back. */
    public boolean isChangeWithdrawal() {
        return of().state().isBeforeDecision() && of().isChanging() && isApplicant();
    }

    /** Whether I may record what somebody has against it while it is on public notice. */
    public boolean isObjection() {
        return of().state() == RequestState.PUBLIC_NOTICE && currentActor.get().has(Role.OFFICE_REVIEWER);
    }

    /** Whether I may say how far the work is. */
    public boolean isProgress() {
        return of().state() == RequestState.UNDER_WAY && isApplicant();
    }

    public boolean isAny() {
        return isWithdrawal() || isChangeWithdrawal() || isObjection() || isProgress();
    }
}
