package org.chuangwen.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients know: which steps they sent, and which of them were answered for. Outlives every kill. */
final class Ledger {

    /** What a client knows of a step. */
    enum Answer {
        /** Sent, and no answer came: it happened or it did not. */
        NONE,
        /** The application answered that it is done. */
        DONE,
        /** The application answered that it is not. */
        REFUSED
    }

    /**
     * One step.
     *
     * @param mark stands in the step's remark, or in a report's description, and nowhere else
     */
    record Step(String mark, String action) {}

    private final AtomicLong marks = new AtomicLong();
    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** Enters a step that is about to be sent. */
    Step send(String action) {
        Step step = new Step("mark-%06d.".formatted(marks.incrementAndGet()), action);
        steps.put(step.mark(), step);
        answers.put(step.mark(), Answer.NONE);
        return step;
    }

    void answered(Step step, Answer answer) {
        answers.put(step.mark(), answer);
    }

    /** Notes an answer that should not have come. */
    void fault(String what) {
        faults.add(what);
    }

    List<Step> all() {
        return List.copyOf(steps.values());
    }

    Answer answerTo(Step step) {
        return answers.get(step.mark());
    }

    List<String> faults() {
        return new ArrayList<>(faults);
    }

    long count(Answer answer) {
        return answers.values().stream().filter(answer::equals).count();
    }
}
