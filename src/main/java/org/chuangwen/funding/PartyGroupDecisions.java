package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.Decision;
import org.chuangwen.meeting.ItemDecided;

/** 党组会决定: what a party group decided about a request, in the transaction in which it did. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PartyGroupDecisions {

    private static final int REASON_MOST = 1000;

    @Inject
    private RequestStore requests;

    @Inject
    private Granting granting;

    @Inject
    private RequestEnding ending;

    @Inject
    private FundingNotices notices;

    @Inject
    private FundingRequestProcess process;

    @Inject
    private Journal journal;

    void decided(@Observes ItemDecided decided) {
        if (decided.subject() == null || requests.withNumber(decided.subject()).isEmpty()) {
            return;
        }
        FundingRequest of = requests.lock(decided.subject());
        of.require(RequestState.DECISION);
        switch (decided.decision()) {
            case PASSED -> grant(of, decided);
            case NOT_PASSED -> refuse(of, decided);
            case DEFERRED -> defer(of, decided);
        }
    }

    private void grant(FundingRequest of, ItemDecided decided) {
        granting.grant(of, decided.amount(), decided.motion(), decided.decidedAt())
                .at(decided.meetingNumber(), decided.item(), decided.decisionNumber());
        record(of, decided, "grantFunds");
        process.decided(of.number(), FundingRequestProcess.GRANT);
    }

    private void refuse(FundingRequest of, ItemDecided decided) {
        granting.keep(of, FundingDecision.refused(of, reason(decided), decided.decidedAt()))
                .at(decided.meetingNumber(), decided.item(), decided.decisionNumber());
        ending.refuse(null, of, decided.decisionNumber(), decided.decidedAt());
        record(of, decided, "refuseFunds");
        process.decided(of.number(), FundingRequestProcess.REFUSE);
    }

    private void defer(FundingRequest of, ItemDecided decided) {
        granting.keep(of, FundingDecision.deferred(of, reason(decided), decided.decidedAt()))
                .at(decided.meetingNumber(), decided.item(), null);
        notices.tellApplicant(of, "funding/deferred");
        record(of, decided, "deferFunds");
        process.decided(of.number(), FundingRequestProcess.DEFER);
    }

    private static String reason(ItemDecided decided) {
        String reason = decided.reason() == null ? decided.motion() : decided.reason();
        return reason == null ? null : reason.substring(0, Math.min(reason.length(), REASON_MOST));
    }

    private void record(FundingRequest of, ItemDecided decided, String action) {
        journal.add(new JournalEntry(of.number(), action, decided.decidedAt())
                .fromTo(RequestState.DECISION, of.state())
                .remark(decided.reason())
                .fact("granted", decided.decision() == Decision.PASSED ? decided.amount() : null)
                .fact("conditions", decided.motion())
                .fact("decision", decided.decisionNumber())
                .fact("meeting", decided.meetingNumber()));
    }
}
