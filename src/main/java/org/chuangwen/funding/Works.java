package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;

/** 开工、实施、变更、完工: what those who asked for the money do with it. */
@Dependent
class Works implements RequestStep {

    @Inject
    private RequestCheck check;

    @Inject
    private Instalments instalments;

    @Inject
    private RequestItems items;

    @Inject
    private Attachments attachments;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        RequestState before = of.state();
        Instant now = clock.now();
        JournalEntry entry = switch (before + ":" + completion.outcome()) {
            case "NOT_STARTED:" + FundingRequestProcess.STARTED -> {
                RequestStep.checkRemark(completion, false).throwIfAny();
                of.start(actor.personId(), now);
                instalments.unlockAllButLast(of);
                yield new JournalEntry(of.number(), "startWork", now);
            }
            case "UNDER_WAY:" + FundingRequestProcess.COMPLETED -> complete(actor, of, completion, now);
            case "NOT_STARTED:" + FundingRequestProcess.CHANGE, "UNDER_WAY:" + FundingRequestProcess.CHANGE ->
                change(actor, of, completion, now);
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        journal.add(
                entry.by(actor, Role.COMMUNITY_CLERK).fromTo(before, of.state()).remark(completion.comment()));
        return completion.outcome();
    }

    private JournalEntry complete(Actor actor, FundingRequest of, Completion completion, Instant now) {
        FieldErrors errors = RequestStep.checkRemark(completion, true);
        List<java.util.UUID> photos = Photos.required(completion, errors);
        errors.throwIfAny();
        attachments.attach(photos, of.number(), Purpose.AFTER, actor);
        of.complete(actor.personId());
        return new JournalEntry(of.number(), "completeWork", now).fact("photos", photos.size());
    }

    /**
     * What is paid stays paid; what is planned beyond that is planned anew once it is decided. It takes the papers and
     * the consent that a request of the new sum takes.
     */
    private JournalEntry change(Actor actor, FundingRequest of, Completion completion, Instant now) {
        FieldErrors errors = RequestStep.checkRemark(completion, true);
        List<RequestItem> wanted = items.read(completion, errors);
        Consent said = items.readConsent(of, completion, errors);
        String rule = null;
        if (errors.isEmpty()) {
            check.checkItems(wanted, errors);
            rule = check.checkEvidence(of, wanted, said, errors);
        }
        errors.throwIfAny();
        of.change(actor.personId(), wanted, said, rule, completion.comment());
        items.requireAtLeastPaid(of);
        instalments.drop(of);
        notices.tellGranting(of, "funding/changed");
        return new JournalEntry(of.number(), "changeScope", now)
                .fact("asked", of.asked().toPlainString())
                .fact("consentRule", rule)
                .fact("granted", of.granted().toPlainString());
    }
}
