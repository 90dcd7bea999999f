package org.chuangwen.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a case's journal implies: after these actions, which steps wait, on which timers, in which processes. Written
 * here a second time, plainly, so that the procedures are not their own judge.
 */
final class Story {

    private static final Set<String> AFTER_CLOSING = Set.of("answer", "decideReopening", "recheck");

    private static final String WARNING_ANSWERED = "answerPhotoWarning";

    /** What the system itself tells in the journal, by the timer that makes it do so. */
    private static final Map<String, String> TIMERS =
            Map.of("remind", "dueSoon", "overdue", "deadline", "urge", "deadline");

    private final List<String> steps = new ArrayList<>();
    private final List<String> timers = new ArrayList<>();
    private final boolean sampled;

    private Story(boolean sampled) {
        this.sampled = sampled;
    }

    /**
     * Tells the story.
     *
     * @param actions of the journal, oldest first
     * @param sampled whether the case is one of those that are checked again after closing
     */
    static Story of(List<String> actions, boolean sampled) {
        Story story = new Story(sampled);
        actions.forEach(story::happened);
        return story;
    }

    static boolean isToldByTimer(String action) {
        return TIMERS.containsKey(action);
    }

    /** Whether the action completes a step that somebody was asked to take. */
    static boolean isStep(String action) {
        return !action.equals("discover") && !action.equals(WARNING_ANSWERED) && !isToldByTimer(action);
    }

    /** The steps that wait, in the order of the alphabet. */
    List<String> openSteps() {
        return steps.stream().sorted().toList();
    }

    /** The engine's timers that wait, in the order of the alphabet. */
    List<String> timers() {
        return timers.stream().sorted().toList();
    }

    /** The procedures under way. */
    Set<String> processes() {
        Set<String> processes = new TreeSet<>();
        steps.forEach(step -> processes.add(AFTER_CLOSING.contains(step) ? "after-closing" : "rectification-order"));
        if (timers.contains("recheckDue")) {
            processes.add("after-closing");
        }
        return processes;
    }

    private void happened(String action) {
        switch (action) {
            case "discover" -> waitsFor("register");
            case "accept", "sendBack" -> waitsFor("dispatch");
            case "dispatch", "rework" -> waitsFor("handle", "dueSoon", "deadline", "oneLimitLate");
            case "feedback" -> waitsFor("verify");
            case "refuse" -> waitsForNothing();
            case "pass" -> {
                waitsFor("answer", "answerTime");
                if (sampled) {
                    timers.add("recheckDue");
                }
            }
            case "satisfied", "keepClosed" -> {
                steps.clear();
                timers.remove("answerTime");
            }
            case "notFixed" -> {
                steps.clear();
                steps.add("decideReopening");
                timers.remove("answerTime");
            }
            case "reopen" -> waitsFor("dispatch");
            case WARNING_ANSWERED -> {
                // Said beside the verification's outcome, which comes next.
            }
            case "remind", "overdue", "urge" -> timers.remove(TIMERS.get(action));
            default -> throw new IllegalStateException("Nobody plays " + action);
        }
    }

    private void waitsFor(String step, String... onTimers) {
        waitsForNothing();
        steps.add(step);
        timers.addAll(List.of(onTimers));
    }

    private void waitsForNothing() {
        steps.clear();
        timers.clear();
    }
}
