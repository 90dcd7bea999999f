package org.chuangwen.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void shouldWaitForUnitOnThreeTimersWhenDispatched() {
        Story story = Story.of(List.of("discover", "accept", "dispatch"), false);

        assertThat(story.openSteps()).containsExactly("handle");
        assertThat(story.timers()).containsExactly("deadline", "dueSoon", "oneLimitLate");
        assertThat(story.processes()).containsExactly("rectification-order");
    }

    @Test
    void shouldNotWaitForTimerThatHasFired() {
        Story story = Story.of(List.of("discover", "accept", "dispatch", "remind"), false);

        assertThat(story.timers()).containsExactly("deadline", "oneLimitLate");
    }

    @Test
    void shouldSetTimersAnewWhenReworked() {
        Story story = Story.of(List.of("discover", "accept", "dispatch", "remind", "feedback", "rework"), false);

        assertThat(story.openSteps()).containsExactly("handle");
        assertThat(story.timers()).containsExactly("deadline", "dueSoon", "oneLimitLate");
    }

    @Test
    void shouldWaitAsBeforeWhenWarningIsAnswered() {
        Story story = Story.of(List.of("discover", "accept", "dispatch", "feedback", "answerPhotoWarning"), false);

        assertThat(story.openSteps()).containsExactly("verify");
        assertThat(Story.isStep("answerPhotoWarning")).isFalse();
    }

    @Test
    void shouldWaitForReporterAndSecondLookWhenClosed() {
        Story story = Story.of(List.of("discover", "accept", "dispatch", "feedback", "pass"), true);

        assertThat(story.openSteps()).containsExactly("answer");
        assertThat(story.timers()).containsExactly("answerTime", "recheckDue");
        assertThat(story.processes()).containsExactly("after-closing");
    }

    @Test
    void shouldWaitForNothingWhenReporterIsSatisfied() {
        Story story = Story.of(List.of("discover", "accept", "dispatch", "feedback", "pass", "satisfied"), false);

        assertThat(story.openSteps()).isEmpty();
        assertThat(story.timers()).isEmpty();
        assertThat(story.processes()).isEmpty();
    }

    @Test
    void shouldBeginAtDispatchWhenReopened() {
        Story story =
                Story.of(List.of("discover", "accept", "dispatch", "feedback", "pass", "notFixed", "reopen"), true);

        assertThat(story.openSteps()).containsExactly("dispatch");
        assertThat(story.timers()).isEmpty();
        assertThat(story.processes()).containsExactly("rectification-order");
    }
}
