package org.chuangwen.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.PartyGroups;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A party group of nine decides; what the law forbids cannot be done. */
@InContainer
class MeetingIT {

    private static final String PASSED = "AGREE";

    @Inject
    private PartyGroups groups;

    @Inject
    private Meetings meetings;

    @Inject
    private Members members;

    @Inject
    private Interests interests;

    @Inject
    private VotingRules rules;

    @Inject
    private Conduct conduct;

    @Inject
    private MeetingBook book;

    @Inject
    private Minutes minutes;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private CityClock clock;

    @Resource
    private ManagedExecutorService threads;

    private static final int ROUNDS = 25;

    private PartyGroups.Group group;
    private String subject;
    private String item;
    private String meeting;

    @BeforeEach
    void propose() {
        clock.holdAt(PartyGroups.at(1, 2));
        group = groups.create();
        subject = "ZJ-" + UUID.randomUUID().toString().substring(0, 8);
        item = groups.propose(group, subject, new BigDecimal("86000.00"));
    }

    @AfterEach
    void letClockRun() {
        clock.release();
    }

    // A whole meeting

    @Test
    void shouldPassWithFiveOfNineAndTellWhoeverProposedIt() {
        openWithSixPresent();
        put(null);
        vote(PASSED, PASSED, PASSED, PASSED, "DISAGREE");
        conclude(PASSED);

        ItemView decided = view().agenda().get(0);
        assertThat(decided.item().state()).isEqualTo(ItemState.DECIDED);
        assertThat(decided.item().decision()).isEqualTo(Decision.PASSED);
        assertThat(decided.item().tally()).isEqualTo(new Tally(new Presence(9, 6, 0, 0), 5, 1, 0));
        assertThat(decided.needed()).isEqualTo(5);
        assertThat(decided.seats())
                .filteredOn(seat -> seat.vote() != null)
                .hasSize(6)
                .allSatisfy(seat -> assertThat(seat.votedAt()).isNotNull());
        assertThat(groups.heardOf(item)).singleElement().satisfies(heard -> {
            assertThat(heard.subject()).isEqualTo(subject);
            assertThat(heard.decision()).isEqualTo(Decision.PASSED);
            assertThat(heard.amount()).isEqualByComparingTo("86000");
            assertThat(heard.decisionNumber()).isEqualTo("党组决〔2040〕1号");
            assertThat(heard.meetingNumber()).isEqualTo(meeting);
            assertThat(heard.ruleVersion()).isEqualTo(view().meeting().rule().id());
        });
        assertThat(view().meeting().state()).isEqualTo(MeetingState.ADJOURNED);

        complete(group.secretary(), PartyGroupMeetingProcess.MINUTES, "issued", null, Map.of());
        assertThat(view().meeting().minutesNumber()).isEqualTo("党组会纪要〔2040〕1号");
        for (Actor member : group.members().subList(0, 5)) {
            complete(member, PartyGroupMeetingProcess.SIGN, "signed", null, Map.of());
        }
        assertThat(view().meeting().state()).isEqualTo(MeetingState.SIGNING);
        complete(group.secretary(), PartyGroupMeetingProcess.SIGN, "signed", null, Map.of());
        assertThat(view().meeting().state()).isEqualTo(MeetingState.MINUTED);
        assertThat(view().attendance())
                .filteredOn(Attendance::isPresent)
                .allSatisfy(one -> assertThat(one.signedAt()).isNotNull());
        assertThat(inbox.openOf(meeting)).isEmpty();
        assertThat(minutes.of(group.auditor(), meeting).name()).isEqualTo("党组会纪要〔2040〕1号.docx");
        assertThat(read(minutes.of(group.auditor(), meeting)))
                .contains(
                        "Room 301",
                        "党组决〔2040〕1号",
                        "应到 9 人，实到 6 人；赞成 5 票，反对 1 票，弃权 0 票；须赞成 5 票",
                        group.members().get(0).name() + "\t于 2040年",
                        "My view",
                        "¥86,000.00（捌万陆仟元整）")
                .doesNotContain("未签署");
    }

    private static String read(Minutes.Paper paper) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper.bytes()));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldPassWithFourOfSixWhenTheRuleCountsThosePresent() {
        rules.add(group.secretary(), group.bureau().code(), rule(VoteBase.MEMBERS_PRESENT), "Own rule", day(1));
        openWithSixPresent();
        put(new BigDecimal("80000"));
        vote(PASSED, PASSED, PASSED, "DISAGREE", "DISAGREE");
        conclude(PASSED);

        assertThat(view().agenda().get(0).needed()).isEqualTo(4);
        assertThat(groups.heardOf(item)).singleElement().satisfies(heard -> {
            assertThat(heard.decision()).isEqualTo(Decision.PASSED);
            assertThat(heard.amount()).isEqualByComparingTo("80000");
        });
    }

    @Test
    void shouldNotPassWithFourOfNineDue() {
        openWithSixPresent();
        put(null);
        vote(PASSED, PASSED, PASSED, "DISAGREE", "ABSTAIN");
        conclude(PASSED);
        assertThat(groups.heardOf(item)).extracting(ItemDecided::decision).containsExactly(Decision.NOT_PASSED);
    }

    @Test
    void shouldDeferNearTieAsANewItem() {
        openWithSixPresent();
        put(null);
        vote(PASSED, PASSED, "DISAGREE", "DISAGREE", "ABSTAIN");
        conclude(PASSED);

        assertThat(groups.heardOf(item)).extracting(ItemDecided::decision).containsExactly(Decision.DEFERRED);
        assertThat(book.waiting(group.secretary())).singleElement().satisfies(onward -> {
            assertThat(onward.subject()).isEqualTo(subject);
            assertThat(onward.continues().number()).isEqualTo(item);
            assertThat(onward.papersAt()).isEqualTo(PartyGroups.at(1, 2));
        });
    }

    @Test
    void shouldHideVotesUntilAllHaveVotedAndLetTheSecretarySpeakLast() {
        openWithSixPresent();
        put(null);
        assertThat(steps()).containsOnly(PartyGroupMeetingProcess.STATE).hasSize(5);
        stateView(group.members().get(0), PASSED);

        assertThat(seat(group.secretary(), group.members().get(0)).hasVoted()).isTrue();
        assertThat(seat(group.secretary(), group.members().get(0)).vote()).isNull();
        assertThat(seat(group.members().get(0), group.members().get(0)).vote()).isEqualTo(Vote.AGREE);
        assertThat(book.meeting(group.auditor(), meeting).agenda().get(0).seats())
                .allSatisfy(seat -> assertThat(seat.vote()).isNull());
        group.members().subList(1, 5).forEach(member -> stateView(member, PASSED));
        assertThat(steps()).containsExactly(PartyGroupMeetingProcess.CONCLUDE);
        assertThat(seat(group.secretary(), group.members().get(0)).vote()).isNull();
        conclude(PASSED);
        assertThat(seat(group.secretary(), group.members().get(0)).vote()).isEqualTo(Vote.AGREE);
    }

    @Test
    void shouldLeaveOutWhoIsRecused() {
        Actor relative = group.members().get(0);
        interests.declareRelative(relative, "Contractor", "Brother");
        Actor both = groups.appoint(group.members().get(1), Role.UNIT_HANDLER, group.community());
        String other = meetings.proposeByHand(
                group.secretary(),
                new AgendaProposal(
                        null, null, "Posters", null, false, group.community().code(), List.of("Contractor"), null));
        convene(List.of(other));
        assertThat(seat(group.secretary(), relative).recusal()).isEqualTo(Recusal.PROPOSED);
        assertThat(seat(group.secretary(), both).recusal()).isEqualTo(Recusal.PROPOSED);
        open(6);
        assertThatThrownBy(() -> put(null)).isInstanceOf(Conflict.class);
        conduct.recuse(relative, meeting, other, relative.personId(), null);
        assertThatThrownBy(() -> conduct.dismissRecusal(both, meeting, other, both.personId(), "No"))
                .isInstanceOf(NotAllowed.class);
        conduct.dismissRecusal(group.secretary(), meeting, other, both.personId(), "Only an honorary office");
        put(null);

        assertThat(inbox.mineOf(relative, meeting)).isEmpty();
        assertThat(steps()).hasSize(4);
        ItemView running = view().agenda().get(0);
        assertThat(running.due()).isEqualTo(8);
        assertThat(running.present()).isEqualTo(5);
        group.members().subList(1, 5).forEach(member -> stateView(member, PASSED));
        conclude(PASSED);
        assertThat(view().agenda().get(0).item().decision()).isEqualTo(Decision.PASSED);
        assertThat(view().agenda().get(0).needed()).isEqualTo(5);
    }

    @Test
    void shouldPutNoAmountToTheVoteThatCannotBeGranted() {
        item = groups.propose(group, subject + "-2", new BigDecimal("86000.00"), new BigDecimal("6000.00"));
        openWithSixPresent();
        for (String amount : List.of("5999.99", "86000.01", "6000.001", "-6000", "0")) {
            assertThatThrownBy(() -> put(new BigDecimal(amount)))
                    .as(amount)
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.errors())
                                    .extracting(FieldError::field)
                                    .containsExactly("amount"));
        }
        put(new BigDecimal("6000"));
        assertThat(view().agenda().get(0).item().motionAmount()).isEqualByComparingTo("6000");
    }

    @Test
    void shouldKeepTheOpinionOfTheAbsentAndNotCountIt() {
        convene(List.of(item));
        Actor absent = group.members().get(7);
        conduct.attend(absent, meeting, absent.personId(), false, "On duty elsewhere");
        conduct.writeOpinion(absent, meeting, item, "I agree");
        open(6);
        put(null);
        vote(PASSED, PASSED, PASSED, "DISAGREE", "ABSTAIN");
        conclude(PASSED);

        assertThat(view().agenda().get(0).item().tally().agree()).isEqualTo(4);
        assertThat(view().agenda().get(0).item().decision()).isEqualTo(Decision.NOT_PASSED);
        assertThat(seat(group.secretary(), absent).opinion()).isEqualTo("I agree");
        assertThat(view().attendance())
                .filteredOn(one -> one.personId() == absent.personId())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("On duty elsewhere"));
    }

    @Test
    void shouldCloseStatementsWithoutThoseWhoDoNotVote() {
        openWithSixPresent();
        put(null);
        stateView(group.members().get(0), PASSED);
        WorkItem late = mine(group.members().get(1));
        assertThatThrownBy(() -> conduct.closeStatements(group.members().get(0), meeting, "Enough"))
                .isInstanceOf(NotAllowed.class);
        conduct.closeStatements(group.secretary(), meeting, "Called away");

        assertThat(steps()).containsExactly(PartyGroupMeetingProcess.CONCLUDE);
        assertThatThrownBy(() -> complete(group.members().get(1), late, "voted", null, Map.of("vote", PASSED)))
                .isInstanceOf(Conflict.class);
        conclude(PASSED);
        assertThat(view().agenda().get(0).item().tally().agree()).isEqualTo(2);
    }

    @Test
    void shouldReturnItemsWhenCancelledAndCarryThemOnWhenAdjourned() {
        convene(List.of(item));
        complete(group.secretary(), PartyGroupMeetingProcess.OPEN, "cancelled", "No room", Map.of());
        assertThat(book.waiting(group.secretary()))
                .extracting(AgendaItem::number)
                .containsExactly(item);
        assertThat(steps()).isEmpty();

        openWithSixPresent();
        complete(group.secretary(), PartyGroupMeetingProcess.TAKE, "adjourned", "Fire alarm", Map.of());
        assertThat(view().meeting().state()).isEqualTo(MeetingState.ADJOURNED);
        assertThat(steps()).containsExactly(PartyGroupMeetingProcess.MINUTES);
        assertThat(book.waiting(group.secretary()))
                .extracting(AgendaItem::subject)
                .containsExactly(subject);
    }

    @Test
    void shouldTellWhatBecameOfASubjectItemByItem() {
        openWithSixPresent();
        complete(group.secretary(), PartyGroupMeetingProcess.TAKE, "deferred", "Drawings are missing", Map.of());
        assertThat(groups.heardOf(item)).singleElement().satisfies(heard -> {
            assertThat(heard.decision()).isEqualTo(Decision.DEFERRED);
            assertThat(heard.reason()).isEqualTo("Drawings are missing");
            assertThat(heard.amount()).isNull();
            assertThat(heard.decisionNumber()).isNull();
        });
        String onward = groups.heardOf(item).get(0).nextItem();
        assertThat(meetings.deliberationsOf(subject))
                .extracting(Deliberation::item, Deliberation::state, Deliberation::meeting)
                .containsExactly(tuple(onward, ItemState.PROPOSED, null), tuple(item, ItemState.DEFERRED, meeting));
        String deferringMeeting = meeting;

        item = onward;
        openWithSixPresent();
        put(new BigDecimal("50000"), "In two instalments");
        vote(PASSED, PASSED, PASSED, PASSED, PASSED);
        conclude(PASSED);
        assertThat(groups.heardOf(onward)).singleElement().satisfies(heard -> {
            assertThat(heard.subject()).isEqualTo(subject);
            assertThat(heard.isInPart()).isTrue();
            assertThat(heard.isConditional()).isTrue();
            assertThat(heard.motion()).isEqualTo("In two instalments");
            assertThat(heard.asked()).isEqualByComparingTo("86000");
            assertThat(heard.amount()).isEqualByComparingTo("50000");
        });
        complete(group.secretary(), PartyGroupMeetingProcess.MINUTES, "issued", null, Map.of());
        assertThat(meetings.deliberationsOf(subject))
                .extracting(Deliberation::meeting, Deliberation::decisionNumber, Deliberation::minutesNumber)
                .containsExactly(tuple(meeting, "党组决〔2040〕1号", "党组会纪要〔2040〕1号"), tuple(deferringMeeting, null, null));
    }

    // Withdrawal

    @Test
    void shouldLeaveAWithdrawnItemOnTheAgendaAndDecideTheOthers() {
        String other = groups.propose(group, subject + "-2", null);
        convene(List.of(item, other));
        groups.withdraw(group, subject, "The firm pays for it");
        assertThat(notices.of(group.members().get(0), null, 10))
                .extracting(notice -> notice.kind())
                .startsWith("meeting/withdrawn");
        open(6);
        assertThat(view().current().orElseThrow().item().number()).isEqualTo(other);
        put(null);
        vote(PASSED, PASSED, PASSED, PASSED, PASSED);
        conclude(PASSED);

        assertThat(view().meeting().state()).isEqualTo(MeetingState.ADJOURNED);
        assertThat(groups.heardOf(item)).isEmpty();
        assertThat(groups.heardOf(other)).hasSize(1);
        assertThat(meetings.deliberationsOf(subject)).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.state()).isEqualTo(ItemState.WITHDRAWN);
            assertThat(withdrawn.reason()).isEqualTo("The firm pays for it");
            assertThat(withdrawn.decision()).isNull();
        });
        assertThat(read(minutes.of(group.auditor(), meeting))).contains("已撤回（The firm pays for it）");
    }

    @Test
    void shouldWithdrawNothingThatIsBeingVotedOnOrDecided() {
        openWithSixPresent();
        put(null);
        assertThatThrownBy(() -> groups.withdraw(group, subject, null))
                .satisfies(thrown -> assertThat(Causes.problemIn(thrown)).get().isInstanceOf(Conflict.class));
        vote(PASSED, PASSED, PASSED, PASSED, PASSED);
        conclude(PASSED);
        groups.withdraw(group, subject, null);
        assertThat(view().agenda().get(0).item().state()).isEqualTo(ItemState.DECIDED);
    }

    @Test
    void shouldEndAMeetingWhoseItemsHaveAllBeenWithdrawn() {
        openWithSixPresent();
        groups.withdraw(group, subject, null);
        assertThatThrownBy(() -> put(null)).isInstanceOf(Conflict.class);
        complete(group.secretary(), PartyGroupMeetingProcess.TAKE, "adjourned", null, Map.of());
        assertThat(steps()).containsExactly(PartyGroupMeetingProcess.MINUTES);
        assertThat(book.waiting(group.secretary())).isEmpty();
    }

    @Test
    void shouldNotOpenAMeetingWithNothingToDecide() {
        convene(List.of(item));
        groups.withdraw(group, subject, null);
        assertThatThrownBy(() -> open(6))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.key()).isEqualTo("meeting.emptyAgenda"));
        complete(group.secretary(), PartyGroupMeetingProcess.OPEN, "cancelled", "Nothing left", Map.of());
        assertThat(view().agenda().get(0).item().state()).isEqualTo(ItemState.WITHDRAWN);
        assertThat(groups.propose(group, subject, null)).as("as a new item").isNotEqualTo(item);
    }

    // What the law forbids

    @Test
    void shouldTakeNoVoteForAnother() {
        openWithSixPresent();
        put(null);
        WorkItem others = mine(group.members().get(0));
        for (Actor someone : List.of(group.members().get(1), group.secretary(), group.auditor(), group.outsider())) {
            assertThatThrownBy(() -> complete(someone, others, "voted", null, Map.of("vote", PASSED)))
                    .isInstanceOf(Problem.class);
        }
        assertThat(seat(group.auditor(), group.members().get(0)).hasVoted()).isFalse();
    }

    @Test
    void shouldPassNoVoteOnAndLetTheNextSecretaryOnlyEndTheMeeting() {
        convene(List.of(item));
        Actor next = groups.appoint(group.members().get(0), Role.PARTY_GROUP_SECRETARY, group.bureau());
        WorkItem opening = mine(group.secretary());
        worklist.giveBack(group.secretary(), opening.id());
        assertThatThrownBy(() -> complete(next, opening, "opened", null, Map.of()))
                .isInstanceOf(NotAllowed.class);
        complete(next, opening, "cancelled", "The secretary has left", Map.of());
        assertThat(view().meeting().state()).isEqualTo(MeetingState.CANCELLED);

        openWithSixPresent();
        put(null);
        WorkItem vote = mine(group.members().get(1));
        assertThatThrownBy(() -> worklist.giveBack(group.members().get(1), vote.id()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void shouldTakeNoVoteFromTheAbsentOrBeforeTheMeetingOrBeforeQuorum() {
        convene(List.of(item));
        assertThat(steps()).as("no paper circulates").containsExactly(PartyGroupMeetingProcess.OPEN);
        assertThatThrownBy(() -> open(4))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.arguments()).containsExactly(9, 4, 5));
        assertThat(view().meeting().state()).isEqualTo(MeetingState.CONVENED);
        open(6);
        put(null);
        assertThat(inbox.mineOf(group.members().get(7), meeting)).isEmpty();
        assertThatThrownBy(() -> conduct.attend(
                        group.secretary(), meeting, group.members().get(7).personId(), true, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldNotPutAnItemWithoutItsQuorum() {
        String major = meetings.proposeByHand(
                group.secretary(), new AgendaProposal(null, null, "Appointment", null, true, null, null, null));
        convene(List.of(major));
        open(5);
        assertThatThrownBy(() -> put(null))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.arguments()).containsExactly(9, 5, 6));
        conduct.attend(group.secretary(), meeting, group.members().get(6).personId(), true, null);
        put(null);
        assertThat(steps()).hasSize(5);
    }

    @Test
    void shouldTakeNoSecondVoteAndReopenNothing() {
        openWithSixPresent();
        put(null);
        WorkItem voted = mine(group.members().get(0));
        stateView(group.members().get(0), PASSED);
        assertThatThrownBy(() -> complete(group.members().get(0), voted, "voted", null, Map.of("vote", "DISAGREE")))
                .isInstanceOf(Conflict.class);
        group.members().subList(1, 5).forEach(member -> stateView(member, PASSED));
        conclude(PASSED);
        assertThatThrownBy(() -> complete(group.members().get(0), voted, "voted", null, Map.of("vote", "DISAGREE")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> conduct.recuse(
                        group.secretary(), meeting, item, group.members().get(0).personId(), "Late"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> convene(List.of(item))).isInstanceOf(InvalidInput.class);
        clock.holdAt(PartyGroups.at(1, 2));
        assertThat(groups.propose(group, subject, null)).as("as a new item").isNotEqualTo(item);
        assertThatThrownBy(() -> groups.propose(group, subject, null))
                .satisfies(thrown -> assertThat(Causes.problemIn(thrown)).get().isInstanceOf(Conflict.class));
    }

    @Test
    void shouldKeepDaysOfNoticeAndPapers() {
        assertFaults(new Convening(null, PartyGroups.at(1, 9), "Room 301", List.of(item)), "startsAt", "items");
        assertFaults(new Convening(null, PartyGroups.at(3, 2), "Room 301", List.of(item)), "items");
        assertFaults(new Convening(null, PartyGroups.at(4, 2), " ", List.of()), "place", "items");
        convene(List.of(item));
        assertThat(notices.of(group.members().get(0), null, 10))
                .extracting(notice -> notice.kind())
                .containsExactly("meeting/convened", "meeting/papers");
        assertThatThrownBy(() -> open(0)).as("not before its time").isInstanceOf(Conflict.class);
    }

    @Test
    void shouldShowNothingToOthers() {
        convene(List.of(item));
        assertThatThrownBy(() -> book.meeting(group.outsider(), meeting)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conduct.attend(
                        group.outsider(), meeting, group.outsider().personId(), true, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> meetings.convene(
                        group.members().get(0),
                        new Convening(group.bureau().code(), PartyGroups.at(9, 2), "x", List.of(item))))
                .isInstanceOf(NotAllowed.class);
        assertThat(book.meeting(group.auditor(), meeting).attendance()).hasSize(9);
    }

    @Test
    void shouldRefuseMoreThanWasAskedFor() {
        openWithSixPresent();
        assertThatThrownBy(() -> put(new BigDecimal("86000.01"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> put(new BigDecimal("1.001"))).isInstanceOf(InvalidInput.class);
        put(new BigDecimal("86000"));
    }

    @Test
    void shouldChangeRulesOnlyByNewVersions() {
        long before = rules.inForce(group.secretary(), group.bureau().code()).id();
        convene(List.of(item));
        long after =
                rules.add(group.secretary(), group.bureau().code(), rule(VoteBase.MEMBERS_PRESENT), "Own rule", day(2));
        assertThat(rules.inForce(group.members().get(0), group.bureau().code()).id())
                .isEqualTo(after);
        assertThat(view().meeting().rule().id()).as("convened by the old one").isEqualTo(before);
        assertThatThrownBy(() -> rules.add(group.secretary(), null, rule(VoteBase.MEMBERS_DUE), "x", day(1)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rules.add(
                        group.members().get(0), group.bureau().code(), rule(VoteBase.MEMBERS_DUE), "x", day(1)))
                .isInstanceOf(NotAllowed.class);
    }

    // Races

    @Test
    void shouldCountOrRefuseAVoteThatArrivesWhileTheItemCloses() throws Exception {
        int inTime = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                propose();
            }
            inTime += raceVotesAgainstTheClose(round % 5);
        }
        assertThat(inTime).as("votes in time, of " + 4 * ROUNDS).isBetween(1, 4 * ROUNDS);
    }

    /** @return how many of the four votes that raced were counted */
    private int raceVotesAgainstTheClose(int placeOfClose) throws Exception {
        openWithSixPresent();
        put(null);
        stateView(group.members().get(0), PASSED);
        List<Actor> rest = group.members().subList(1, 5);
        List<WorkItem> tasks = rest.stream().map(this::mine).toList();
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            Actor voter = rest.get(i);
            WorkItem task = tasks.get(i);
            racers.add(() -> won(() -> complete(voter, task, "voted", null, Map.of("vote", PASSED))));
        }
        racers.add(placeOfClose, () -> won(() -> conduct.closeStatements(group.secretary(), meeting, "Time is up")));
        int counted = 1;
        List<Future<Boolean>> ends = racers.stream().map(threads::submit).toList();
        for (int i = 0; i < ends.size(); i++) {
            counted += ends.get(i).get() && i != placeOfClose ? 1 : 0;
        }

        assertThat(steps()).containsExactly(PartyGroupMeetingProcess.CONCLUDE);
        conclude(PASSED);
        ItemView decided = view().agenda().get(0);
        assertThat(decided.item().tally().agree()).isEqualTo(counted + 1);
        assertThat(decided.voted()).isEqualTo(counted + 1);
        return counted - 1;
    }

    @Test
    void shouldWithdrawAnItemOrPutItButNeverBoth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                propose();
            }
            openWithSixPresent();
            WorkItem task = mine(group.secretary());
            Future<Boolean> put =
                    threads.submit(() -> won(() -> complete(group.secretary(), task, "put", null, Map.of())));
            Future<Boolean> withdrawn = threads.submit(() -> won(() -> groups.withdraw(group, subject, null)));

            assertThat(put.get()).as("put").isNotEqualTo(withdrawn.get());
            assertThat(view().agenda().get(0).item().state())
                    .isEqualTo(put.get() ? ItemState.STATEMENTS : ItemState.WITHDRAWN);
        }
    }

    private static boolean won(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (RuntimeException e) {
            assertThat(Causes.problemIn(e)).as(e.toString()).get().isInstanceOf(Conflict.class);
            return false;
        }
    }

    // Steps of the tests

    private static RuleVersion rule(VoteBase base) {
        return new RuleVersion(base, Quorum.TWO_THIRDS, Quorum.TWO_THIRDS, 1, true, 1, 3);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2040, 3, day);
    }

    private void openWithSixPresent() {
        convene(List.of(item));
        open(6);
    }

    private void convene(List<String> items) {
        clock.holdAt(PartyGroups.at(2, 2));
        meeting = meetings.convene(group.secretary(), new Convening(null, PartyGroups.at(4, 2), "Room 301", items));
    }

    /** With so many present, the secretary being one of them. */
    private void open(int present) {
        if (present > 0) {
            clock.holdAt(PartyGroups.at(4, 2));
        }
        for (int i = 0; i < present - 1; i++) {
            Actor member = group.members().get(i);
            conduct.attend(i == 0 ? member : group.secretary(), meeting, member.personId(), true, null);
        }
        complete(group.secretary(), PartyGroupMeetingProcess.OPEN, "opened", null, Map.of());
    }

    private void put(BigDecimal amount) {
        put(amount, null);
    }

    private void put(BigDecimal amount, String motion) {
        complete(
                group.secretary(),
                PartyGroupMeetingProcess.TAKE,
                "put",
                motion,
                amount == null ? Map.of() : Map.of("amount", amount));
    }

    /** By the members in their order; the rest abstains from nothing, it is not there. */
    private void vote(String... votes) {
        for (int i = 0; i < votes.length; i++) {
            stateView(group.members().get(i), votes[i]);
        }
    }

    private void stateView(Actor member, String vote) {
        complete(member, PartyGroupMeetingProcess.STATE, "voted", "My view", Map.of("vote", vote));
    }

    private void conclude(String vote) {
        complete(group.secretary(), PartyGroupMeetingProcess.CONCLUDE, "concluded", null, Map.of("vote", vote));
    }

    private void complete(Actor actor, String step, String outcome, String comment, Map<String, Object> data) {
        WorkItem task = mine(actor);
        assertThat(task.step()).isEqualTo(step);
        complete(actor, task, outcome, comment, data);
    }

    private void complete(Actor actor, WorkItem task, String outcome, String comment, Map<String, Object> data) {
        worklist.complete(actor, task.id(), new Completion(outcome, comment, data));
    }

    private WorkItem mine(Actor actor) {
        List<WorkItem> mine = inbox.mineOf(actor, meeting);
        assertThat(mine).as("tasks of " + actor.username()).hasSize(1);
        return mine.get(0);
    }

    private List<String> steps() {
        return inbox.openOf(meeting).stream().map(WorkItem::step).toList();
    }

    private MeetingView view() {
        return book.meeting(group.auditor(), meeting);
    }

    private SeatView seat(Actor asking, Actor member) {
        return book.meeting(asking, meeting).agenda().get(0).seats().stream()
                .filter(seat -> seat.personId() == member.personId())
                .findFirst()
                .orElseThrow();
    }

    private void assertFaults(Convening convening, String... fields) {
        assertThatThrownBy(() -> meetings.convene(group.secretary(), convening))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly(fields));
    }
}
