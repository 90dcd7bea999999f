package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.chuangwen.funding.ConsentClass;
import org.chuangwen.funding.ConsentThreshold;
import org.chuangwen.funding.FundSourceRow;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.FundingCategory;
import org.chuangwen.funding.Instalment;
import org.chuangwen.funding.Objection;
import org.chuangwen.funding.PaperKind;
import org.chuangwen.funding.RequestDetail;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Unit;

/** What the form of a request's step is about, and what can be chosen in it. */
@Named
@RequestScoped
public class FundingStep {

    @Inject
    private FundingBook book;

    @Inject
    private FundingRequestPage fundingRequestPage;

    @Inject
    private FundingChain chain;

    @Inject
    private CurrentActor currentActor;

    private List<FundSourceRow> sources;

    private RequestDetail detail() {
        return fundingRequestPage.getDetail();
    }

    /** What it can be for: what is in use, and what it is for already. */
    public List<FundingCategory> getCategories() {
        return book.categories().stream()
                .filter(one -> one.active() || one.id().equals(detail().of().categoryId()))
                .toList();
    }

    public List<Unit> getGrantingUnits() {
        return book.grantingUnits();
    }

    public ConsentClass[] getConsentClasses() {
        return ConsentClass.values();
    }

    public ConsentThreshold threshold(ConsentClass of) {
        return book.thresholdFor(of);
    }

    public PaperKind[] getPaperKinds() {
        return PaperKind.values();
    }

    /**
     * The papers that must come with it, each of which is named where it is missing; none before a category is chosen.
     */
    public List<PaperKind> getRequiredPapers() {
        return detail().required() == null
                ? List.of()
                : Arrays.stream(PaperKind.values())
                        .filter(detail().required().kinds()::contains)
                        .toList();
    }

    /** Whether a paper of that kind came with it. */
    public boolean there(PaperKind kind) {
        return detail().papers().stream().anyMatch(paper -> paper.kind() == kind);
    }

    /** The sources it can be paid from: while a change is being decided, the one it is paid from. */
    public List<FundSourceRow> getSources() {
        if (sources == null) {
            sources = book.sourcesFor(currentActor.get(), detail().of().number());
        }
        return sources;
    }

    /** What is to be set aside, in yuan: what is asked for and not held yet. */
    public BigDecimal getToReserve() {
        RequestDetail.Account account = detail().account();
        return account.asked()
                .subtract(account.reserved())
                .subtract(account.committed())
                .subtract(account.paid())
                .max(BigDecimal.ZERO);
    }

    /** How much a source lacks, in yuan; zero if it has enough. */
    public BigDecimal lacking(FundSourceRow source) {
        return getToReserve().subtract(source.balance().available()).max(BigDecimal.ZERO);
    }

    /** The most that can be granted, in yuan. */
    public BigDecimal getMost() {
        return detail().of().ceiling() == null
                ? detail().of().asked()
                : detail().of().ceiling();
    }

    /** The instalment that the task is to pay. */
    public Instalment getInstalment() {
        return FundingStepDefaults.instalment(
                detail(), fundingRequestPage.getWaiting().part());
    }

    /** What was objected to the public notice and has no answer yet. */
    public List<Objection> getUnanswered() {
        return chain.getObjected().stream()
                .filter(objection -> objection.answer() == null)
                .toList();
    }
}
