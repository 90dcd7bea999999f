package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.funding.process.InstalmentProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** 拨付: a finance officer pays an instalment, with the voucher's number and scan, or strikes it with a reason. */
@ApplicationScoped
public class InstalmentDesk extends FundingDeskBase {

    private static final int VOUCHER_MOST = 60;
    private static final int SCANS_MOST = 1;

    @Inject
    private Instalments instalments;

    @Inject
    private RequestMoney money;

    @Inject
    private Attachments attachments;

    @Override
    public String processKey() {
        return InstalmentProcess.KEY;
    }

    @Override
    WorkItemFacts describe(String step, FundingRequest of, String part) {
        Instalment instalment = requests.instalment(of, Long.parseLong(part));
        return new WorkItemFacts(
                of.title() + " · " + instalment.title(),
                unit(of.applicantUnitId()).name(),
                unit(of.applicantUnitId()).name(),
                unit(of.grantingUnitId()),
                instalments.dueAt(of.number(), instalment.id()));
    }

    @Override
    String carryOut(Actor actor, WorkItem item, FundingRequest of, Completion completion) {
        Instalment instalment = requests.instalment(of, Long.parseLong(item.part()));
        Instant now = clock.now();
        JournalEntry entry = switch (String.valueOf(completion.outcome())) {
            case InstalmentProcess.PAID -> pay(actor, of, instalment, completion, now);
            case InstalmentProcess.STRUCK -> {
                RequestStep.checkRemark(completion, true).throwIfAny();
                instalment.strike(completion.comment());
                yield new JournalEntry(of.number(), "strikeInstalment", now);
            }
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        instalments.goOnIfPaidUp(of, entry);
        journal.add(entry.by(actor, Role.FINANCE_OFFICER)
                .remark(completion.comment())
                .fact("instalment", instalment.title()));
        return completion.outcome();
    }

    private int yearOf(Instant now) {
        return now.atZone(clock.zone()).getYear();
    }

    private JournalEntry pay(
            Actor actor, FundingRequest of, Instalment instalment, Completion completion, Instant now) {
        FieldErrors errors = RequestStep.checkRemark(completion, false);
        String voucher = completion.text("voucher", errors);
        errors.requireText("voucher", voucher, VOUCHER_MOST);
        BigDecimal amount = RequestStep.amount(completion, errors);
        if (amount != null && amount.compareTo(instalment.amount()) > 0) {
            errors.add("amount", "funding.moreThanPlanned", instalment.amount().toPlainString());
        }
        List<UUID> scans = completion.ids("photos", errors);
        if (scans.isEmpty()) {
            errors.add("photos", "problem.required");
        } else if (scans.size() > SCANS_MOST) {
            errors.add("photos", "funding.oneScan");
        }
        errors.throwIfAny();
        Voucher paper = new Voucher(voucher, scans.get(0), of.grantingUnitId(), yearOf(now));
        requests.requireFree(paper);
        LedgerEntry booked = money.pay(of, amount, voucher, actor);
        attachments.attach(scans, of.number(), Purpose.PAPER, actor);
        requests.keepOnce(paper, () -> instalment.pay(amount, paper, booked.serial(), actor.personId(), now));
        notices.tellApplicant(of, "funding/paid");
        return new JournalEntry(of.number(), "payInstalment", now)
                .fact("amount", amount.toPlainString())
                .fact("voucher", voucher)
                .fact("entry", of.sourceCode() + "/" + booked.serial());
    }
}
