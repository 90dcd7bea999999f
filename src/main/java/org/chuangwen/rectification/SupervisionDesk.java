package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Messages;
import org.chuangwen.numbering.PaperNumbers;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.process.ListedSupervisionProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** 挂牌督办: a supervisor lists a case, the unit's named person commits, a supervisor hands over what was not kept. */
@ApplicationScoped
public class SupervisionDesk extends CaseDesk {

    private static final TimeLimit DECISION = new TimeLimit(1, LimitUnit.WORKING_DAY);
    private static final int NAME_MOST = 60;
    private static final int BODY_MOST = 100;

    @Inject
    private Supervision supervision;

    @Inject
    private ListedSupervisions listedSupervisions;

    @Inject
    private PaperNumbers paperNumbers;

    @Inject
    private RectificationNotices notices;

    @Override
    public String processKey() {
        return ListedSupervisionProcess.KEY;
    }

    @Override
    WorkItemFacts describe(String step, RectificationCase of, String part) {
        return switch (step) {
            case ListedSupervisionProcess.LIST, ListedSupervisionProcess.HAND_OVER ->
                facts(of, responsibleUnitOf(of).name(), communityOf(of), within(DECISION));
            case ListedSupervisionProcess.COMMIT ->
                facts(of, communityOf(of).name(), responsibleUnitOf(of), supervision.commitBy(of.number()));
            default -> throw new IllegalStateException("No step " + step);
        };
    }

    @Override
    String carryOut(Actor actor, WorkItem item, RectificationCase of, Completion completion) {
        ListedSupervision listed =
                listedSupervisions.goingOn(of).orElseThrow(() -> new Conflict("problem.changedMeanwhile"));
        JournalEntry entry = new JournalEntry(of.number(), String.valueOf(completion.outcome()), clock.now())
                .by(actor, item.role())
                .remark(completion.comment());
        switch (item.step() + ":" + completion.outcome()) {
            case ListedSupervisionProcess.LIST + ":" + ListedSupervisionProcess.LISTED ->
                list(listed, completion, entry);
            case ListedSupervisionProcess.LIST + ":" + ListedSupervisionProcess.NOT_LISTED -> {
                checkRemark(completion, true).throwIfAny();
                listed.dismiss(clock.now());
            }
            case ListedSupervisionProcess.COMMIT + ":" + ListedSupervisionProcess.COMMITTED ->
                commit(listed, completion, entry);
            case ListedSupervisionProcess.HAND_OVER + ":" + ListedSupervisionProcess.HANDED_OVER ->
                handOver(listed, completion, entry);
            case ListedSupervisionProcess.HAND_OVER + ":" + ListedSupervisionProcess.WAIVED -> {
                checkRemark(completion, true).throwIfAny();
                listed.waive(clock.now());
            }
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        journal.add(entry.fact("listing", listed.number()));
        return completion.outcome();
    }

    private void list(ListedSupervision listed, Completion completion, JournalEntry entry) {
        FieldErrors errors = checkRemark(completion, true);
        TimeLimit limit = Limits.of(completion, errors);
        errors.throwIfAny();
        Instant now = clock.now();
        String year = String.valueOf(now.atZone(clock.zone()).getYear());
        int serial = paperNumbers.next("listed-supervision", Integer.parseInt(year));
        // A document's number is Chinese whatever language the screens speak.
        String number =
                Messages.text(Locale.SIMPLIFIED_CHINESE, "rectification.listingNumber", year, String.valueOf(serial));
        listed.list(number, completion.comment(), workingClock.due(now, limit), now);
        notices.listed(listed.of());
        entry.fact("due", listed.dueAt());
    }

    private void commit(ListedSupervision listed, Completion completion, JournalEntry entry) {
        FieldErrors errors = checkRemark(completion, true);
        String responsible = completion.text("responsible", errors);
        String post = completion.text("post", errors);
        errors.requireText("responsible", responsible, NAME_MOST);
        errors.requireText("post", post, NAME_MOST);
        Instant until = promised(listed, completion, errors);
        errors.throwIfAny();
        listed.commit(new Commitment(responsible, post, completion.comment(), until));
        entry.fact("responsible", responsible).fact("post", post).fact("due", until);
    }

    /** The promised day's end; on the order's own last day the order's hour. Null if it has a fault. */
    private Instant promised(ListedSupervision listed, Completion completion, FieldErrors errors) {
        String text = completion.text("until", errors);
        LocalDate today = clock.now().atZone(clock.zone()).toLocalDate();
        LocalDate last = listed.dueAt().atZone(clock.zone()).toLocalDate();
        if (text == null) {
            errors.add("until", "problem.required");
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(today) || day.isAfter(last)) {
                errors.add("until", "rectification.promiseOutOfRange", last);
                return null;
            }
            Instant end = day.plusDays(1).atStartOfDay(clock.zone()).toInstant();
            return end.isAfter(listed.dueAt()) ? listed.dueAt() : end;
        } catch (DateTimeParseException e) {
            errors.add("until", "problem.unreadable");
            return null;
        }
    }

    private void handOver(ListedSupervision listed, Completion completion, JournalEntry entry) {
        FieldErrors errors = checkRemark(completion, true);
        String to = completion.text("handedOverTo", errors);
        String letter = completion.text("handOverNumber", errors);
        errors.requireText("handedOverTo", to, BODY_MOST);
        errors.limitText("handOverNumber", letter, NAME_MOST);
        errors.throwIfAny();
        listed.handOver(to, letter, clock.now());
        notices.handedOver(listed.of());
        entry.fact("handedOverTo", to).fact("handOverNumber", letter);
    }
}
