package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;

/**
 * 拨付计划: in which parts the granted money is paid, and when. The fields are {@code title-1}, {@code amount-1},
 * {@code dueOn-1} and so on; an empty line is left out. Where all is paid before a change of scope is decided, nothing
 * is left to plan.
 */
@Dependent
class Planning implements RequestStep {

    /** How many lines a plan may have. */
    static final int LINES_MOST = 12;

    private static final int TITLE_MOST = 60;
    private static final int YEARS_MOST = 5;

    @Inject
    private Instalments instalments;

    @Inject
    private RequestMoney money;

    @Inject
    private RequestStore requests;

    @Inject
    private FundingRuleBook rules;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        if (!FundingRequestProcess.PLANNED.equals(completion.outcome())) {
            throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        FieldErrors errors = RequestStep.checkRemark(completion, false);
        List<PlannedInstalment> plan = read(completion, errors);
        BigDecimal toPay = money.of(of).committed();
        BigDecimal sum = plan.stream()
                .map(PlannedInstalment::amount)
                .map(amount -> amount == null ? Yuan.ZERO : amount)
                .reduce(Yuan.ZERO, BigDecimal::add);
        if (plan.isEmpty() && toPay.signum() > 0) {
            errors.add("amount-1", "funding.noInstalments");
        } else if (errors.isEmpty() && sum.compareTo(toPay) != 0) {
            errors.add(
                    "amount-" + Math.max(1, plan.size()),
                    "funding.planDoesNotAddUp",
                    toPay.toPlainString(),
                    sum.toPlainString());
        }
        errors.throwIfAny();
        Instant now = clock.now();
        of.planned(startBy(of, now));
        instalments.lay(of, plan);
        journal.add(new JournalEntry(of.number(), "planInstalments", now)
                .by(actor, Role.FINANCE_OFFICER)
                .fromTo(RequestState.PLANNING, of.state())
                .remark(completion.comment())
                .fact("startBy", of.startedAt() == null ? of.startBy() : null)
                .fact("instalments", plan.size())
                .fact("amount", sum.toPlainString()));
        return completion.outcome();
    }

    /** The days the rules give, counted from the plan: whoever waits for it, or for a change, loses none of them. */
    private Instant startBy(FundingRequest of, Instant now) {
        int days = rules.terms(requests.categoryName(of), of.granted()).startDays();
        return now.atZone(clock.zone())
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(clock.zone())
                .toInstant();
    }

    private List<PlannedInstalment> read(Completion completion, FieldErrors errors) {
        List<PlannedInstalment> plan = new ArrayList<>();
        LocalDate today = clock.now().atZone(clock.zone()).toLocalDate();
        LocalDate earliest = today;
        for (int line = 1; line <= LINES_MOST; line++) {
            String title = completion.text("title-" + line, errors);
            String amountText = completion.text("amount-" + line, errors);
            String dueText = completion.text("dueOn-" + line, errors);
            if (title == null && amountText == null && dueText == null) {
                continue;
            }
            errors.requireText("title-" + line, title, TITLE_MOST);
            BigDecimal amount = completion.number("amount-" + line, errors);
            if (amount != null || amountText == null) {
                amount = Yuan.check("amount-" + line, amount, errors);
            }
            LocalDate dueOn = day("dueOn-" + line, dueText, errors);
            if (dueOn != null && (dueOn.isBefore(earliest) || dueOn.isAfter(today.plusYears(YEARS_MOST)))) {
                errors.add("dueOn-" + line, "funding.dueOnOutOfOrder", earliest, today.plusYears(YEARS_MOST));
            } else if (dueOn != null) {
                earliest = dueOn;
            }
            plan.add(new PlannedInstalment(title, amount, dueOn));
        }
        return plan;
    }

    private static LocalDate day(String field, String text, FieldErrors errors) {
        if (text == null) {
            errors.add(field, "problem.required");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.add(field, "problem.unreadable");
            return null;
        }
    }
}
