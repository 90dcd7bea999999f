package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.FundedCases;
import org.chuangwen.worklist.Completion;

/** 验收: a supervisor looks at the work on the spot, with photos, and accepts it or has it put right. */
@Dependent
class Accepting implements RequestStep {

    @Inject
    private Instalments instalments;

    @Inject
    private Attachments attachments;

    @Inject
    private FundedCases cases;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        Instant now = clock.now();
        JournalEntry entry = switch (String.valueOf(completion.outcome())) {
            case FundingRequestProcess.ACCEPTED -> accept(actor, of, completion, now);
            case FundingRequestProcess.REWORK -> {
                RequestStep.checkRemark(completion, true).throwIfAny();
                of.rework();
                notices.tellApplicant(of, "funding/rework");
                yield new JournalEntry(of.number(), "reworkFunded", now);
            }
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        journal.add(entry.by(actor, Role.SUPERVISOR)
                .fromTo(RequestState.ACCEPTANCE, of.state())
                .remark(completion.comment()));
        return completion.outcome();
    }

    private JournalEntry accept(Actor actor, FundingRequest of, Completion completion, Instant now) {
        FieldErrors errors = RequestStep.checkRemark(completion, false);
        List<UUID> photos = Photos.required(completion, errors);
        errors.throwIfAny();
        attachments.attach(photos, of.number(), Purpose.AFTER, actor);
        of.accept(now);
        instalments.unlockLast(of);
        instalments.settleUp(of);
        notices.tellApplicant(of, "funding/accepted");
        notices.tellFinance(of, "funding/accepted");
        if (of.caseNumber() != null) {
            cases.built(
                    of.caseNumber(),
                    of.number(),
                    of.completedBy(),
                    Messages.text(Locale.SIMPLIFIED_CHINESE, "funding.builtText", of.title(), of.number()));
        }
        return new JournalEntry(of.number(), "acceptWork", now).fact("photos", photos.size());
    }
}
