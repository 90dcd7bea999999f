package org.chuangwen.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.support.container.Deliberations;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.PartyGroups;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People come and go, take up offices, have relatives and cannot sign, while a meeting is on its way. */
@InContainer
class MeetingChangesIT {

    private static final int ROUNDS = 10;

    @Inject
    private PartyGroups groups;

    @Inject
    private Deliberations play;

    @Inject
    private Meetings meetings;

    @Inject
    private Members members;

    @Inject
    private VotingRules rules;

    @Inject
    private Interests interests;

    @Inject
    private Conduct conduct;

    @Inject
    private Chair chair;

    @Inject
    private Signatures signatures;

    @Inject
    private MeetingBook book;

    @Inject
    private Minutes minutes;

    @Inject
    private Inbox inbox;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Resource
    private ManagedExecutorService threads;

    private PartyGroups.Group group;
    private String first;
    private String second;
    private String meeting;

    @BeforeEach
    void propose() {
        clock.holdAt(PartyGroups.at(1, 2));
        group = groups.create();
        first = propose("Contractor");
        second = propose("Contractor");
    }

    @AfterEach
    void letClockRun() {
        clock.release();
    }

    // Coming and leaving

    @Test
    void shouldKeepTheVoteOfWhoLeavesEarlyAndAskThemToSign() {
        meeting = play.convene(group, first, second);
        play.open(group, meeting, 6);
        play.decide(group, meeting, first(6));
        play.leave(group, member(0), meeting);
        play.come(member(6), meeting);
        play.decide(group, meeting, members(1, 7));

        ItemView one = view().agenda().get(0);
        ItemView two = view().agenda().get(1);
        assertThat(one.item().tally().agree()).isEqualTo(7);
        assertThat(seat(one, member(0)).present()).isTrue();
        assertThat(seat(one, member(0)).votes()).isTrue();
        assertThat(seat(one, member(6)).votes()).as("came later").isFalse();
        assertThat(seat(two, member(0)).votes()).isFalse();
        assertThat(seat(two, member(6)).votes()).isTrue();
        assertThat(one.voting()).isEqualTo(7);
        assertThat(view().present()).as("who attended").isEqualTo(8);

        play.answer(group.secretary(), meeting, "issued", null);
        assertThat(signers()).containsExactlyInAnyOrderElementsOf(ids(group.secretary(), members(0, 7)));
        String paper = read();
        assertThat(paper)
                .contains(
                        "应到 9 人，实到 8 人",
                        member(0).name() + "（第1项后离会）",
                        member(6).name() + "（第2项起到会）",
                        "应到 9 人，实到 7 人；赞成 7 票")
                .doesNotContain("未表决");
        assertThat(votesInTable(0))
                .containsKeys(member(0).name())
                .doesNotContainKeys(member(6).name());
        assertThat(votesInTable(1))
                .containsKeys(member(6).name())
                .doesNotContainKeys(member(0).name());
    }

    @Test
    void shouldKeepWhoWasThereForADeferredItem() {
        meeting = play.convene(group, first, second);
        play.open(group, meeting, 6);
        play.answer(group.secretary(), meeting, "deferred", "Drawings are missing");
        play.leave(group, member(0), meeting);
        play.decide(group, meeting, members(1, 6));

        assertThat(view().agenda().get(0).present()).isEqualTo(7);
        assertThat(view().agenda().get(1).present()).isEqualTo(6);
        play.answer(group.secretary(), meeting, "issued", null);
        assertThat(signers()).contains(member(0).personId());
    }

    // Recusal

    @Test
    void shouldProposeRecusalWhenARelativeIsDeclaredAfterConvening() {
        meeting = play.convene(group, first);
        assertThat(seatOf(member(0)).recusal()).isEqualTo(Recusal.NONE);
        interests.declareRelative(member(0), "Contractor", "Brother");
        assertThat(seatOf(member(0)).recusal()).isEqualTo(Recusal.PROPOSED);
        assertThat(actions()).contains("proposeRecusal");
    }

    @Test
    void shouldTakeTheItemAgainWhenItIsPutAndSomebodyHasJoinedTheApplicant() {
        meeting = play.convene(group, first);
        play.open(group, meeting, 6);
        groups.appoint(member(0), Role.UNIT_HANDLER, group.community());
        WorkItem put = play.answer(group.secretary(), meeting, "put", null);

        assertThat(put.outcome()).isEqualTo("recusalFound");
        assertThat(seatOf(member(0)).recusal()).isEqualTo(Recusal.PROPOSED);
        assertThat(view().agenda().get(0).item().state()).isEqualTo(ItemState.SCHEDULED);
        conduct.recuse(group.secretary(), meeting, first, member(0).personId(), null);
        play.decide(group, meeting, members(1, 6));
        assertThat(view().agenda().get(0).due()).isEqualTo(8);
    }

    @Test
    void shouldCarryRecusalsAlongWhenAnItemIsDeferredOrItsMeetingCancelled() {
        meeting = play.convene(group, first);
        conduct.recuse(member(0), meeting, first, member(0).personId(), "A friend of the owner");
        play.answer(group.secretary(), meeting, "cancelled", "No room");
        meeting = play.convene(group, first);
        assertThat(seatOf(member(0)).recusal()).isEqualTo(Recusal.RECUSED);

        play.open(group, meeting, 6);
        play.answer(group.secretary(), meeting, "deferred", "Drawings are missing");
        meeting = play.convene(
                group,
                book.waiting(group.secretary()).stream()
                        .filter(item -> item.continues() != null)
                        .findFirst()
                        .orElseThrow()
                        .number());
        assertThat(seatOf(member(0)).recusal()).isEqualTo(Recusal.RECUSED);
        assertThat(seatOf(member(0)).recusalReason()).isEqualTo("A friend of the owner");
        assertThat(seatOf(member(1)).recusal()).isEqualTo(Recusal.NONE);
    }

    @Test
    void shouldEndADeclarationAndKeepWhatItLedTo() {
        interests.declareRelative(member(0), "Contractor", "Brother");
        meeting = play.convene(group, first);
        long id = interests.relatives(member(0)).get(0).id();
        assertThatThrownBy(() -> interests.endRelative(member(1), id)).isInstanceOf(NotFound.class);
        interests.endRelative(member(0), id);
        assertThatThrownBy(() -> interests.endRelative(member(0), id)).isInstanceOf(Conflict.class);

        assertThat(seatOf(member(0)).recusal()).as("proposed before").isEqualTo(Recusal.PROPOSED);
        play.answer(group.secretary(), meeting, "cancelled", "No room");
        meeting = play.convene(group, first);
        assertThat(seatOf(member(0)).recusal()).as("after its end").isEqualTo(Recusal.NONE);
        interests.declareRelative(member(0), "Contractor", "Cousin");
        assertThat(interests.relatives(member(0)))
                .extracting(DeclaredRelative::relation)
                .containsExactly("Brother", "Cousin");
        assertThat(interests.relativesIn(group.auditor(), group.bureau().code()))
                .extracting(one -> one.relative().endedAt() == null)
                .containsExactly(false, true);
    }

    @Test
    void shouldProposeRecusalWhenSomebodyConcernedIsAdded() {
        interests.declareRelative(member(0), "Lan Fei", "Brother");
        meeting = play.convene(group, first);
        interests.declareRelative(member(1), "Contractor", "Brother");
        conduct.dismissRecusal(group.secretary(), meeting, first, member(1).personId(), "Another of that name");
        assertThatThrownBy(() -> interests.addConcerned(member(2), first, List.of("Lan Fei")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> interests.addConcerned(group.secretary(), first, List.of()))
                .isInstanceOf(InvalidInput.class);
        interests.addConcerned(group.secretary(), first, List.of("Lan Fei"));

        assertThat(seatOf(member(0)).recusal()).isEqualTo(Recusal.PROPOSED);
        assertThat(seatOf(member(1)).recusal()).isEqualTo(Recusal.DISMISSED);
        conduct.dismissRecusal(group.secretary(), meeting, first, member(0).personId(), "Another of that name");
        play.open(group, meeting, 6);
        play.answer(group.secretary(), meeting, "put", null);
        assertThatThrownBy(() -> interests.addConcerned(group.secretary(), first, List.of("Wu Min")))
                .isInstanceOf(Conflict.class);
    }

    // Terms

    @Test
    void shouldHaveThoseDueWhoseTermRunsOnTheDayWhenTermsChangeAfterConvening() {
        meeting = play.convene(group, first);
        end(member(7), LocalDate.of(2040, 3, 3));
        assertThat(view().attendance()).hasSize(8);
        assertThat(view().agenda().get(0).seats()).hasSize(8);
        members.appoint(group.secretary(), null, member(7).username(), false, LocalDate.of(2040, 3, 4), null);
        assertThat(view().attendance()).hasSize(9);
        assertThat(seatOf(member(7)).recusal()).isEqualTo(Recusal.NONE);
        assertThat(actions()).contains("followTerms");
        play.open(group, meeting, 4);
        assertThat(view().quorum()).isEqualTo(5);

        end(member(0), LocalDate.of(2040, 3, 3));
        assertThat(view().attendance()).as("once it is open").hasSize(9);
    }

    @Test
    void shouldNotOpenWithoutThePresidingSecretaryInOffice() {
        meeting = play.convene(group, first);
        end(group.secretary(), LocalDate.of(2040, 3, 3));
        assertThat(view().attendance()).hasSize(8);
        assertThatThrownBy(() -> play.open(group, meeting, 6))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.key()).isEqualTo("meeting.presidingNotDue"));
        Actor next = groups.appoint(member(0), Role.PARTY_GROUP_SECRETARY, group.bureau());
        end(member(0), LocalDate.of(2040, 3, 3));
        members.appoint(next, null, next.username(), true, LocalDate.of(2040, 3, 4), null);
        chair.entrust(next, meeting, next.personId(), null);
        play.answer(next, meeting, "opened", null);
        assertThat(view().meeting().state()).isEqualTo(MeetingState.IN_SESSION);
    }

    @Test
    void shouldBeginOneOfTwoTermsOfSecretariesThatAreEnteredAtOnce() throws Exception {
        end(group.secretary(), LocalDate.of(2040, 3, 1));
        List<Actor> both = List.of(
                groups.appoint(member(0), Role.PARTY_GROUP_SECRETARY, group.bureau()),
                groups.appoint(member(1), Role.PARTY_GROUP_SECRETARY, group.bureau()));
        both.forEach(one -> end(one, LocalDate.of(2040, 3, 1)));
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate from = LocalDate.of(2041, 1, 1).plusYears(round);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> tries = new ArrayList<>();
            for (Actor one : both) {
                tries.add(threads.submit(() -> {
                    start.await();
                    return won(() ->
                            members.appoint(group.secretary(), null, one.username(), true, from, from.plusMonths(6)));
                }));
            }
            start.countDown();
            assertThat(tries.get(0).get())
                    .as("round " + round)
                    .isNotEqualTo(tries.get(1).get());
        }
    }

    // Signing

    @Test
    void shouldFileTheMinutesWhenWhoCannotSignIsRecorded() {
        meeting = play.convene(group, first);
        play.open(group, meeting, 5);
        play.decide(group, meeting, first(5));
        assertThatThrownBy(() -> unsigned(group.secretary(), member(0))).isInstanceOf(Conflict.class);
        play.answer(group.secretary(), meeting, "issued", null);
        for (Actor signer : members(1, 5)) {
            play.answer(signer, meeting, "signed", null);
        }
        assertThatThrownBy(() -> unsigned(member(1), member(0))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> unsigned(group.secretary(), group.secretary())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> unsigned(group.secretary(), member(1))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> unsigned(group.secretary(), member(7))).isInstanceOf(NotFound.class);
        play.answer(group.secretary(), meeting, "signed", null);
        assertThat(view().meeting().state()).isEqualTo(MeetingState.SIGNING);
        unsigned(group.secretary(), member(0));

        assertThat(view().meeting().state()).isEqualTo(MeetingState.MINUTED);
        assertThat(inbox.openOf(meeting)).isEmpty();
        assertThat(read())
                .contains(
                        "未签署（原因：Has moved to another city；" + group.secretary().name() + "登记）");
        assertThat(actions()).contains("leaveUnsigned");
    }

    // The chair

    @Test
    void shouldLetAMemberPresideWhomTheSecretaryEntrusts() {
        meeting = play.convene(group, first);
        Actor deputy = member(0);
        assertThatThrownBy(() -> chair.entrust(deputy, meeting, deputy.personId(), "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> chair.entrust(
                        group.secretary(), meeting, group.outsider().personId(), "x"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> chair.entrust(group.secretary(), meeting, deputy.personId(), " "))
                .isInstanceOf(InvalidInput.class);
        chair.entrust(group.secretary(), meeting, deputy.personId(), "At a course");
        assertThat(inbox.mineOf(group.secretary(), meeting)).isEmpty();

        clock.holdAt(PartyGroups.at(4, 2));
        assertThatThrownBy(() -> play.come(group.secretary(), meeting)).isInstanceOf(Conflict.class);
        for (Actor member : members(1, 6)) {
            play.come(member, meeting);
        }
        play.answer(deputy, meeting, "opened", null);
        assertThatThrownBy(() ->
                        chair.entrust(group.secretary(), meeting, member(1).personId(), "x"))
                .isInstanceOf(Conflict.class);
        play.answer(deputy, meeting, "put", null);
        for (Actor member : members(1, 6)) {
            play.vote(member, meeting, "voted");
        }
        play.vote(deputy, meeting, "concluded");
        assertThat(view().agenda().get(0).item().tally()).isEqualTo(new Tally(new Presence(9, 6, 0, 0), 6, 0, 0));

        play.answer(deputy, meeting, "issued", null);
        assertThat(signers()).doesNotContain(group.secretary().personId());
        assertThat(read())
                .contains(
                        "主持：" + deputy.name() + "（受党组书记" + group.secretary().name() + "委托主持，原因：At a course）",
                        "缺席：" + group.secretary().name() + "（At a course）");
        assertThat(actions()).contains("entrust");
    }

    @Test
    void shouldGiveTheChairBackToTheSecretaryBeforeTheMeeting() {
        meeting = play.convene(group, first);
        chair.entrust(group.secretary(), meeting, member(0).personId(), "At a course");
        chair.entrust(group.secretary(), meeting, group.secretary().personId(), null);
        play.open(group, meeting, 5);
        assertThat(view().meeting().presidedBy()).isEqualTo(group.secretary().personId());
        assertThat(view().meeting().entrustedBy()).isNull();
    }

    // Reading

    @Test
    void shouldShowAnAuditorWhatWaitsTheTermsTheRulesAndTheRelatives() {
        interests.declareRelative(member(0), "Contractor", "Brother");
        rules.add(
                group.secretary(),
                group.bureau().code(),
                new RuleVersion(VoteBase.MEMBERS_DUE, Quorum.HALF, Quorum.HALF, 1, true, 1, 3),
                "Own rule",
                LocalDate.of(2040, 3, 1));
        assertThat(book.waiting(group.auditor())).extracting(AgendaItem::number).contains(first, second);
        assertThat(members.groups(group.auditor()))
                .extracting(unit -> unit.code())
                .contains(group.bureau().code());
        assertThat(members.terms(group.auditor(), group.bureau().code())).hasSize(9);
        assertThat(rules.versions(group.auditor(), group.bureau().code()))
                .extracting(VotingRule::source)
                .contains("Own rule");
        assertThat(interests.relativesIn(group.auditor(), group.bureau().code()))
                .singleElement()
                .satisfies(one -> assertThat(one.member()).isEqualTo(member(0).name()));
        assertThatThrownBy(() ->
                        interests.relativesIn(group.secretary(), group.bureau().code()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        interests.relativesIn(group.outsider(), group.bureau().code()))
                .isInstanceOf(NotFound.class);
        assertThat(members.groups(group.outsider()))
                .extracting(unit -> unit.code())
                .containsExactly(group.community().code());
    }

    // Notice

    @Test
    void shouldCountDaysOfNoticeByTheHour() {
        clock.holdAt(PartyGroups.at(4, 15).plusSeconds(59 * 60));
        assertThatThrownBy(() -> meetings.convene(
                        group.secretary(),
                        new Convening(null, clock.now().plusSeconds(120), "Room 301", List.of(first))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.key())
                                .containsExactly("meeting.noticeTooShort"));
        meetings.convene(
                group.secretary(),
                new Convening(null, clock.now().plusSeconds(24 * 60 * 60), "Room 301", List.of(first)));
    }

    // The paper

    @Test
    void shouldSetTheMinutesOnA4WithRoomToSign() throws Exception {
        meeting = play.convene(group, first);
        play.open(group, meeting, 5);
        play.decide(group, meeting, first(5));
        play.answer(group.secretary(), meeting, "issued", null);
        try (XWPFDocument document = document()) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
            assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1531));
            assertThat(section.sizeOfFooterReferenceArray()).isEqualTo(1);
            assertThat(document.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getRFontsArray(0)
                            .getEastAsia())
                    .isEqualTo("SimSun");
            assertThat(document.getTables()).hasSize(2).allSatisfy(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(0).getCell(0).getParagraphs().get(0).getRuns())
                        .allSatisfy(run -> assertThat(run.isBold()).isTrue());
                assertThat(table.getRow(1).getCell(0).getParagraphs().get(0).getRuns())
                        .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("SimSun"));
            });
            assertThat(document.getTables().get(1).getRow(1).getHeight()).isGreaterThan(500);
            assertThat(document.getFooterList().get(0)._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES", "第", "共");
        }
        assertThat(read()).contains("签名", "（盖章）");
    }

    // Steps of the tests

    private String propose(String concerned) {
        return meetings.proposeByHand(
                group.secretary(),
                new AgendaProposal(
                        null, null, "Posters", null, false, group.community().code(), List.of(concerned), null));
    }

    private Actor member(int index) {
        return group.members().get(index);
    }

    private Actor[] members(int from, int to) {
        return group.members().subList(from, to).toArray(Actor[]::new);
    }

    private Actor[] first(int count) {
        return members(0, count);
    }

    private void end(Actor member, LocalDate on) {
        long term = members.terms(group.auditor(), group.bureau().code()).stream()
                .filter(one -> one.username().equals(member.username()) && one.until() == null)
                .findFirst()
                .orElseThrow()
                .id();
        members.endTerm(group.secretary(), term, on);
    }

    private void unsigned(Actor by, Actor whose) {
        signatures.leaveUnsigned(by, meeting, whose.personId(), "Has moved to another city");
    }

    private MeetingView view() {
        return book.meeting(group.auditor(), meeting);
    }

    private SeatView seatOf(Actor member) {
        return seat(view().agenda().get(0), member);
    }

    private static SeatView seat(ItemView item, Actor member) {
        return item.seats().stream()
                .filter(seat -> seat.personId() == member.personId())
                .findFirst()
                .orElseThrow();
    }

    private List<Long> signers() {
        return inbox.openOf(meeting).stream().map(WorkItem::assigneeId).toList();
    }

    private static List<Long> ids(Actor one, Actor... others) {
        List<Long> ids = new ArrayList<>(List.of(one.personId()));
        for (Actor other : others) {
            ids.add(other.personId());
        }
        return ids;
    }

    private List<String> actions() {
        return journal.of(meeting).stream().map(JournalEntry::action).toList();
    }

    private XWPFDocument document() throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(minutes.of(group.auditor(), meeting).bytes()));
    }

    private String read() {
        try (XWPFDocument document = document();
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands as vote beside each name in one of the document's tables. */
    private Map<String, String> votesInTable(int index) {
        try (XWPFDocument document = document()) {
            XWPFTable table = document.getTables().get(index);
            return table.getRows().stream()
                    .skip(1)
                    .collect(Collectors.toMap(
                            row -> row.getCell(0).getText(),
                            row -> row.getCell(1).getText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
