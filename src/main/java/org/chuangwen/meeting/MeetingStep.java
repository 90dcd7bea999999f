package org.chuangwen.meeting;

import java.time.Instant;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;

/** One step of a meeting; the meeting is locked, the task is the actor's. */
interface MeetingStep {

    /** The longest reason, in characters. */
    int REASON_MOST = 500;

    /**
     * @return the outcome by which the procedure goes on
     * @throws org.chuangwen.problem.Problem if it cannot be done; then nothing has changed
     */
    String carryOut(Actor actor, WorkItem item, Meeting meeting, Completion completion);

    static void requireReason(Completion completion) {
        new FieldErrors()
                .requireText("comment", completion.comment(), REASON_MOST)
                .throwIfAny();
    }

    /** What the journal keeps of a step. */
    static JournalEntry entry(Actor actor, WorkItem item, String outcome, Instant now) {
        return new JournalEntry(item.subject(), outcome, now).by(actor, item.role());
    }

    static InvalidInput unknown() {
        return InvalidInput.of("outcome", "problem.notAChoice");
    }
}
