package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.funding.Consent;
import org.chuangwen.funding.ConsentThreshold;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.Objection;
import org.chuangwen.funding.RequestDetail;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.CaseDetail;

/** The parts of the chain of the request that is shown, as the page has them. */
@Named
@RequestScoped
public class FundingChain {

    @Inject
    private FundingBook book;

    @Inject
    private CaseBook caseBook;

    @Inject
    private FundingRequestPage fundingRequestPage;

    @Inject
    private MissingWords missingWords;

    @Inject
    private CurrentActor currentActor;

    private CaseDetail origin;
    private boolean originRead;

    private RequestDetail detail() {
        return fundingRequestPage.getDetail();
    }

    /** The case it came from; null if there is none, or none I may know of. */
    public CaseDetail getOrigin() {
        if (!originRead && detail().of().caseNumber() != null) {
            try {
                origin = caseBook.detail(currentActor.get(), detail().of().caseNumber());
            } catch (NotFound e) {
                // Who grants money for it need not be of those who may read the case: its number and photo are told.
                origin = null;
            }
        }
        originRead = true;
        return origin;
    }

    /**
     * What the case's photos show since the work was accepted, from its verification to the last look, the latest last;
     * empty unless I may read it. Those of the work itself it shares with the request.
     */
    public List<Attachment> getRechecked() {
        if (getOrigin() == null) {
            return List.of();
        }
        Instant accepted = detail().of().acceptedAt();
        return with(getOrigin().attachments(), Purpose.AFTER).stream()
                .filter(photo -> accepted == null || photo.uploadedAt().isAfter(accepted))
                .toList();
    }

    public List<Attachment> getBefore() {
        return with(detail().attachments(), Purpose.BEFORE);
    }

    public List<Attachment> getAfter() {
        return with(detail().attachments(), Purpose.AFTER);
    }

    private static List<Attachment> with(List<Attachment> attachments, Purpose purpose) {
        return attachments.stream()
                .filter(attachment -> attachment.purpose() == purpose)
                .toList();
    }

    /** The name of a paper's file. */
    public String fileName(Object attachmentId) {
        return detail().attachments().stream()
                .filter(one -> one.id().equals(attachmentId))
                .findFirst()
                .map(Attachment::fileName)
                .orElse("");
    }

    /** What a draft still lacks, in words. */
    public List<String> getMissing() {
        return missingWords.of(book.missing(currentActor.get(), detail().of().number()));
    }

    /** What the residents' consent must reach; null as long as no class is chosen. */
    public ConsentThreshold getThreshold() {
        Consent consent = detail().of().consent();
        return consent.consentClass() == null ? null : book.thresholdFor(consent.consentClass());
    }

    /** A part in per cent with two decimals, cut off so that nothing looks like more than it is; empty without both. */
    public String share(Number part, Number whole) {
        if (part == null || whole == null || new BigDecimal(whole.toString()).signum() == 0) {
            return "";
        }
        return new BigDecimal(part.toString())
                        .movePointRight(2)
                        .divide(new BigDecimal(whole.toString()), 2, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** What residents objected when they were asked. */
    public List<Objection> getSaidWhenAsked() {
        return objections(Objection.Stage.CONSENT);
    }

    /** What was objected to the public notice. */
    public List<Objection> getObjected() {
        return objections(Objection.Stage.NOTICE);
    }

    private List<Objection> objections(Objection.Stage stage) {
        return detail().objections().stream()
                .filter(objection -> objection.stage() == stage)
                .toList();
    }
}
