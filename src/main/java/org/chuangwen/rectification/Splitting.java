package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;

/**
 * 拆分: what several units must rectify becomes a case for each; the whole is closed when all its parts are. The reporter
 * answers for the whole, so that nobody is asked once a part.
 */
@Dependent
class Splitting {

    private static final int PARTS_LEAST = 2;
    private static final int PARTS_MOST = 10;

    @Inject
    private Cases cases;

    @Inject
    private RectificationProcess process;

    @Inject
    private AfterClosingProcess afterClosing;

    @Inject
    private Attachments attachments;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** @throws Conflict if the case is itself a part */
    String carryOut(Actor actor, RectificationCase whole, Completion completion) {
        FieldErrors errors = new FieldErrors().limitText("comment", completion.comment(), Remarks.MOST);
        List<String> parts = completion.texts("parts", errors);
        check(parts, errors);
        errors.throwIfAny();
        if (whole.partOf() != null) {
            throw new Conflict("rectification.partOfPart");
        }

        Instant now = clock.now();
        CaseState before = whole.state();
        whole.split();
        List<String> numbers = new ArrayList<>();
        for (String what : parts) {
            numbers.add(open(actor, whole, what, now));
        }
        journal.add(new JournalEntry(whole.number(), completion.outcome(), now)
                .by(actor, Role.DISPATCHER)
                .fromTo(before, whole.state())
                .remark(completion.comment())
                .fact("parts", String.join(", ", numbers)));
        return completion.outcome();
    }

    private static void check(List<String> parts, FieldErrors errors) {
        if (!errors.isEmpty()) {
            return;
        }
        if (parts.size() < PARTS_LEAST || parts.size() > PARTS_MOST) {
            errors.add("parts", "rectification.howManyParts", PARTS_LEAST, PARTS_MOST);
        }
        parts.forEach(part -> errors.limitText("parts", part, Discovery.DESCRIPTION_MOST));
    }

    private String open(Actor actor, RectificationCase whole, String what, Instant now) {
        String number = cases.nextNumber();
        RectificationCase part = whole.part(number, what);
        cases.add(part);
        attachments.share(whole.number(), number, Purpose.BEFORE);
        journal.add(new JournalEntry(number, "part", now)
                .by(actor, Role.DISPATCHER)
                .fromTo(null, part.state())
                .fact("partOf", whole.number()));
        process.startAtDispatch(number);
        return number;
    }

    /** Closes the whole if this was the last of its parts. */
    void partClosed(RectificationCase part) {
        // The whole is locked before its parts are counted: of two that are closed at once the second sees the first.
        RectificationCase whole = cases.lock(part.partOf().number());
        if (cases.partsOf(whole).stream().anyMatch(one -> !one.state().isOver())) {
            return;
        }
        CaseState before = whole.state();
        whole.closeWithParts(clock.now());
        process.partsDone(whole.number());
        notices.closed(whole);
        afterClosing.start(whole.number());
        journal.add(new JournalEntry(whole.number(), "partsDone", clock.now()).fromTo(before, whole.state()));
    }
}
