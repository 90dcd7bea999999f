package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;

/** The demo's people, and how they answer their tasks. */
@Dependent
class DemoPlayers {

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    private final Map<String, Actor> known = new HashMap<>();

    Actor named(String username) {
        return known.computeIfAbsent(
                username,
                name -> actors.find(organisation.personNamed(name).orElseThrow().id())
                        .orElseThrow());
    }

    /**
     * Answers the task that the subject has in this step.
     *
     * @throws IllegalStateException if it has none
     */
    void answer(Actor actor, String subject, String step, Completion completion) {
        WorkItem item = inbox.openOf(subject).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(subject + " does not wait for " + step));
        worklist.complete(actor, item.id(), completion);
    }

    /** Whether the subject has an open task in this step. */
    boolean isAwaited(String subject, String step) {
        return inbox.openOf(subject).stream().anyMatch(open -> open.step().equals(step));
    }

    /** Answers the first task that the actor has of this subject. */
    void answerOwn(Actor actor, String subject, Completion completion) {
        worklist.complete(actor, inbox.mineOf(actor, subject).get(0).id(), completion);
    }
}
