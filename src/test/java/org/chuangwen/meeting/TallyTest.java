package org.chuangwen.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chuangwen.problem.InvalidInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final RuleVersion DUE = rule(VoteBase.MEMBERS_DUE, 1, true);
    private static final RuleVersion PRESENT = rule(VoteBase.MEMBERS_PRESENT, 1, true);

    private static RuleVersion rule(VoteBase base, int nearTie, boolean leave) {
        return new RuleVersion(base, Quorum.HALF, Quorum.TWO_THIRDS, nearTie, leave, 1, 3);
    }

    /** Nine members, six present, as in the regulation's own example. */
    @Nested
    class NineDueAndSixPresent {

        private final Presence presence = new Presence(9, 6, 0, 0);

        @Test
        void shouldBeQuorateAtTwoThirds() {
            assertThat(presence.isQuorate(DUE, true)).isTrue();
        }

        @Test
        void shouldPassAtFiveOfThoseDue() {
            assertThat(new Tally(presence, 5, 1, 0).decision(DUE)).isEqualTo(Decision.PASSED);
            assertThat(new Tally(presence, 4, 2, 0).decision(DUE)).isEqualTo(Decision.NOT_PASSED);
        }

        @Test
        void shouldPassAtFourOfThosePresent() {
            assertThat(new Tally(presence, 4, 2, 0).decision(PRESENT)).isEqualTo(Decision.PASSED);
            assertThat(new Tally(presence, 3, 0, 3).decision(PRESENT)).isEqualTo(Decision.NOT_PASSED);
        }

        @Test
        void shouldDeferWhenNumbersAreNear() {
            assertThat(new Tally(presence, 3, 3, 0).decision(PRESENT)).isEqualTo(Decision.DEFERRED);
            assertThat(new Tally(presence, 3, 2, 1).decision(PRESENT)).isEqualTo(Decision.DEFERRED);
            assertThat(new Tally(presence, 3, 2, 1).decision(rule(VoteBase.MEMBERS_PRESENT, 0, true)))
                    .isEqualTo(Decision.NOT_PASSED);
        }
    }

    @Nested
    class Recused {

        /** Nine due, six present, one of these recused. */
        private final Presence presence = new Presence(9, 6, 1, 1);

        @Test
        void shouldLeaveTheBaseWhenTheRuleSaysSo() {
            assertThat(new Tally(presence, 5, 0, 0).needed(DUE)).isEqualTo(5);
            assertThat(new Tally(presence, 3, 0, 2).needed(PRESENT)).isEqualTo(3);
            assertThat(presence.isQuorate(DUE, true))
                    .as("5 of 8 are less than two thirds")
                    .isFalse();
        }

        @Test
        void shouldStayInTheBaseWhenTheRuleSaysSo() {
            RuleVersion stays = rule(VoteBase.MEMBERS_PRESENT, 1, false);
            assertThat(new Tally(presence, 3, 0, 2).needed(stays)).isEqualTo(4);
            assertThat(presence.isQuorate(stays, true)).isTrue();
        }

        @Test
        void shouldNeverVote() {
            assertThatThrownBy(() -> new Tally(presence, 6, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldRefuseSettingsOutOfRange() {
        assertThatThrownBy(() -> new RuleVersion(null, Quorum.HALF, null, -1, true, 61, 3))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("base", "majorQuorum", "nearTie", "noticeDays"));
    }

    /** One member of the model: what became of them on that day. */
    private enum Seat {
        ABSENT,
        ABSENT_RECUSED,
        PRESENT_RECUSED,
        SILENT,
        AGREES,
        DISAGREES,
        ABSTAINS
    }

    @Provide
    Arbitrary<List<Seat>> groups() {
        return Arbitraries.of(Seat.class).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<RuleVersion> rules() {
        return Combinators.combine(
                        Arbitraries.of(VoteBase.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false))
                .as(TallyTest::rule);
    }

    private static int count(List<Seat> group, Seat... seats) {
        List<Seat> wanted = List.of(seats);
        return (int) group.stream().filter(wanted::contains).count();
    }

    private static Tally tally(List<Seat> group) {
        int absent = count(group, Seat.ABSENT, Seat.ABSENT_RECUSED);
        return new Tally(
                new Presence(
                        group.size(),
                        group.size() - absent,
                        count(group, Seat.ABSENT_RECUSED, Seat.PRESENT_RECUSED),
                        count(group, Seat.PRESENT_RECUSED)),
                count(group, Seat.AGREES),
                count(group, Seat.DISAGREES),
                count(group, Seat.ABSTAINS));
    }

    /** The model: those in the base are written down one by one and counted off, two for each who agrees. */
    @Property
    void shouldDecideAsCountingOneByOneDoes(@ForAll("groups") List<Seat> group, @ForAll("rules") RuleVersion rule) {
        List<Seat> base = new ArrayList<>(group);
        if (rule.recusedLeaveBase()) {
            base.removeIf(seat -> seat == Seat.ABSENT_RECUSED || seat == Seat.PRESENT_RECUSED);
        }
        if (rule.base() == VoteBase.MEMBERS_PRESENT) {
            base.removeIf(seat -> seat == Seat.ABSENT || seat == Seat.ABSENT_RECUSED);
        }
        int balance =
                base.stream().mapToInt(seat -> seat == Seat.AGREES ? 1 : -1).sum();
        int agree = count(group, Seat.AGREES);
        int disagree = count(group, Seat.DISAGREES);
        Decision expected = balance > 0 ? Decision.PASSED : Decision.NOT_PASSED;
        if (disagree >= 1 && agree - disagree <= rule.nearTie() && disagree - agree <= rule.nearTie()) {
            expected = Decision.DEFERRED;
        }
        assertThat(tally(group).decision(rule)).isEqualTo(expected);
    }

    @Property
    void shouldNeverPassWithoutMoreForThanAgainst(
            @ForAll("groups") List<Seat> group, @ForAll("rules") RuleVersion rule) {
        Tally tally = tally(group);
        if (tally.decision(rule) == Decision.PASSED) {
            assertThat(tally.agree()).isGreaterThan(tally.disagree());
        }
    }

    @Property
    void shouldNotFailForOneMoreWhoAgreesInsteadOfBeingSilent(
            @ForAll("groups") List<Seat> group, @ForAll("rules") RuleVersion rule) {
        int silent = group.indexOf(Seat.SILENT);
        if (silent >= 0 && tally(group).decision(rule) == Decision.PASSED) {
            List<Seat> more = new ArrayList<>(group);
            more.set(silent, Seat.AGREES);
            assertThat(tally(more).decision(rule)).isEqualTo(Decision.PASSED);
        }
    }
}
