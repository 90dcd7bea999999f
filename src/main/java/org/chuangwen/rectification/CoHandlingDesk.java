package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.process.CoHandlingProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** A unit that helps says what it did, or that it has no share in it. */
@ApplicationScoped
public class CoHandlingDesk extends CaseDesk {

    @Inject
    private CoHandlings coHandlings;

    @Inject
    private Attachments attachments;

    @Inject
    private PhotoWarnings photoWarnings;

    @Inject
    private RectificationNotices notices;

    @Override
    public String processKey() {
        return CoHandlingProcess.KEY;
    }

    @Override
    WorkItemFacts describe(String step, RectificationCase of, String part) {
        CoHandling asked = coHandlings.withId(Long.parseLong(part));
        Unit helping = organisation.unit(asked.unitId()).orElseThrow();
        return facts(of, responsibleUnitOf(of).name(), helping, asked.order().dueAt());
    }

    @Override
    String carryOut(Actor actor, WorkItem item, RectificationCase of, Completion completion) {
        boolean done = switch (String.valueOf(completion.outcome())) {
            case CoHandlingProcess.ASSISTED -> true;
            case CoHandlingProcess.DECLINED -> false;
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        FieldErrors errors = checkRemark(completion, true);
        List<UUID> photos = done ? SpotPhotos.of(completion, errors) : List.of();
        errors.throwIfAny();

        Instant now = clock.now();
        CoHandling asked = coHandlings.withId(Long.parseLong(item.part()));
        if (done) {
            asked.done(completion.comment(), actor.personId(), now);
            attachments.attach(photos, of.number(), Purpose.AFTER, actor);
            photoWarnings.raise(of, photos, now);
        } else {
            asked.decline(completion.comment(), actor.personId(), now);
        }
        notices.coHandlingAnswered(of);
        journal.add(new JournalEntry(of.number(), completion.outcome(), now)
                .by(actor, Role.UNIT_HANDLER)
                .remark(completion.comment())
                .fact("photos", photos.isEmpty() ? null : photos.size()));
        return completion.outcome();
    }
}
