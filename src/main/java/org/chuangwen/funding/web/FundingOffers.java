package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.FundingRequest;
import org.chuangwen.funding.Instalment;
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

    /** Whether I may add papers for a change of scope; a draft has a place for them of its own. */
    public boolean isPaper() {
        return Set.of(RequestState.NOT_STARTED, RequestState.UNDER_WAY).contains(of().state()) && isApplicant();
    }

    /** Whether I may take a payment back. */
    public boolean isPaymentReversal() {
        return of().state().isPaymentReversible()
                && !getPaid().isEmpty()
                && book.mayPay(currentActor.get(), fundingRequestPage.getNumber());
    }

    /** The instalments that are paid. */
    public List<Instalment> getPaid() {
        return fundingRequestPage.getDetail().instalments().stream()
                .filter(one -> one.state() == Instalment.State.PAID)
                .toList();
    }

    public boolean isAny() {
        return isWithdrawal()
                || isChangeWithdrawal()
                || isObjection()
                || isProgress()
                || isPaper()
                || isPaymentReversal();
    }
}
