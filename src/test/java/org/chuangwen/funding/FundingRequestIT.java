package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.Decision;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.support.container.FundingCity;
import org.chuangwen.support.container.FundingCity.City;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notice;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request's whole life, each way and each way back, with its money. */
@InContainer
class FundingRequestIT {

    private static final String SAFETY = "公共安全设施";
    private static final String STAFF = "人员经费";
    private static final String WORKS = "市政设施";

    @Inject
    private FundingCity cities;

    @Inject
    private TestDistrict districts;

    @Inject
    private FundingRequests requests;

    @Inject
    private RequestWithdrawals withdrawals;

    @Inject
    private FundingBook book;

    @Inject
    private FundSources sources;

    @Inject
    private FundLedger ledger;

    @Inject
    private Meetings meetings;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private RuntimeService runtime;

    @Inject
    private ManagementService management;

    @Inject
    private CityClock clock;

    private City city;
    private String number;

    @BeforeEach
    void found() {
        clock.holdAt(Instant.parse("2040-03-05T01:00:00Z"));
        city = cities.create();
    }

    @AfterEach
    void letClockRun() {
        clock.release();
    }

    // The straight path

    @Test
    void shouldGrantPayBuildAcceptAndSettleModelCase() {
        String wires = wiresThatNeedMoney();
        complete(city.clerk(), "apply", "submit", null, Map.of());
        complete(city.reviewer(), "review", "pass", null, Map.of());
        assertThat(inbox.openOf(wires)).as("nobody's clock runs").isEmpty();
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        assertHolds("86000.00", "0.00", "0.00");
        assertThat(state()).isEqualTo(RequestState.DECISION);

        decide(Decision.PASSED, "80000", "The community keeps it clean");
        assertThat(detail().of().granted()).isEqualByComparingTo("80000");
        assertThat(detail().of().conditions()).isEqualTo("The community keeps it clean");
        assertThat(detail().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.number()).startsWith("D-");
            assertThat(decision.rule()).startsWith("decision-route ");
        });
        assertHolds("86000.00", "0.00", "0.00");

        passTime();
        assertThat(state()).isEqualTo(RequestState.PLANNING);
        assertHolds("0.00", "80000.00", "0.00");
        complete(city.finance(), "plan", "planned", null, plan("24000", "56000"));
        complete(city.clerk(), "start", "started", null, Map.of());
        pay(city.finance(), "24000", "V-1");
        assertHolds("0.00", "56000.00", "24000.00");
        requests.reportProgress(city.clerk(), number, "The posts stand", 50);
        build();
        assertThat(open("pay"))
                .as("the last instalment is locked until acceptance")
                .isEmpty();

        accept();
        assertThat(caseBook.detail(city.district().dispatcher(), wires).of().state())
                .isEqualTo(CaseState.VERIFYING);
        assertThat(state()).isEqualTo(RequestState.PAYMENT);
        pay(city.finance(), "51500.50", "V-2");
        assertThat(state()).isEqualTo(RequestState.SETTLEMENT);
        assertHolds("0.00", "4499.50", "75500.50");

        complete(city.finance(), "settle", "settled", null, Map.of());
        assertThat(state()).isEqualTo(RequestState.SETTLED);
        assertHolds("0.00", "0.00", "75500.50");
        assertThat(balance().available()).isEqualByComparingTo("424499.50");
        assertThat(detail().account().released()).isEqualByComparingTo("10499.50");
        assertThat(detail().entries())
                .extracting(LedgerEntry::kind)
                .containsExactly(
                        EntryKind.RESERVE,
                        EntryKind.COMMIT,
                        EntryKind.RELEASE,
                        EntryKind.PAY,
                        EntryKind.PAY,
                        EntryKind.RELEASE);
        assertThat(inbox.openOf(number)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(number + "%")
                        .count())
                .isZero();
        assertUnbrokenJournal();
    }

    @Test
    void shouldStopUnitsClockWhileMoneyIsAwaited() {
        String wires = wiresThatNeedMoney();
        Instant due = caseBook.detail(city.district().dispatcher(), wires)
                .of()
                .currentOrder()
                .dueAt();
        clock.holdAt(Instant.parse("2040-03-12T01:00:00Z"));
        withdrawals.withdraw(city.clerk(), number, "A sponsor pays");

        var back = caseBook.detail(city.district().dispatcher(), wires).of();
        assertThat(back.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(back.currentOrder().dueAt())
                .as("exactly a week later, as exactly a week was waited")
                .isEqualTo(due.plusSeconds(7 * 86_400));
        assertThat(inbox.openOf(wires)).extracting(WorkItem::step).containsExactly("handle");

        Actor handler = city.district().handler();
        clock.holdAt(Instant.parse("2040-03-15T13:00:00Z"));
        act(handler, wires, "handle", "feedback", "Taken down", Map.of("photos", photo(handler)));
        assertThat(caseBook.detail(handler, wires).of().currentOrder().limitUsed())
                .as("half of what was left when it waited")
                .isEqualTo(50);
    }

    @Test
    void shouldTellNumberAndStateButNoMoreToTheUnitThatAskedForMoney() {
        String wires = wiresThatNeedMoney();

        assertThat(book.ofCase(city.district().handler(), wires))
                .containsExactly(new RequestOfCase(number, null, RequestState.DRAFT, false));
        assertThat(book.ofCase(city.clerk(), wires))
                .containsExactly(new RequestOfCase(number, detail().of().title(), RequestState.DRAFT, true));
        assertThat(book.ofCase(cities.create().clerk(), wires)).isEmpty();
    }

    // Ways back

    @Test
    void shouldGoBackForCorrectionAndComeAgain() {
        submitted(SAFETY, "20000");
        complete(city.reviewer(), "review", "return", "The quote has no stamp", Map.of());
        assertThat(state()).isEqualTo(RequestState.DRAFT);
        requests.save(city.clerk(), number, city.draft(SAFETY, "21000"));
        complete(city.clerk(), "apply", "submit", null, Map.of());
        assertThat(state()).isEqualTo(RequestState.REVIEW);
        assertThat(detail().of().asked()).isEqualByComparingTo("21000");
    }

    @Test
    void shouldEndWhenRefusedAtReview() {
        submitted(SAFETY, "20000");
        assertThat(faults(() -> complete(city.reviewer(), "review", "refuse", " ", Map.of())))
                .containsExactly("comment");
        complete(city.reviewer(), "review", "refuse", "Not ours to pay", Map.of());
        assertThat(state()).isEqualTo(RequestState.REFUSED);
        assertThat(inbox.openOf(number)).isEmpty();
    }

    @Test
    void shouldSayHowMuchIsMissingAndWait() {
        submitted(SAFETY, "500000.01");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        assertThatThrownBy(
                        () -> complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source())))
                .isInstanceOfSatisfying(
                        InsufficientFunds.class,
                        lacking -> assertThat(lacking.missing()).isEqualByComparingTo("0.01"));
        assertThat(state()).isEqualTo(RequestState.BUDGET_CHECK);

        complete(city.finance(), "checkBudget", "wait", "After the mid-year budget", Map.of());
        assertThat(state()).isEqualTo(RequestState.AWAITING_BUDGET);
        sources.topUp(city.finance(), city.source(), new BigDecimal("0.01"), "Mid-year budget");
        complete(city.finance(), "awaitBudget", "resume", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        assertHolds("500000.01", "0.00", "0.00");
        assertThat(balance().available()).isEqualByComparingTo("0");
    }

    @Test
    void shouldGoBackToApplicantWhenThereIsNoBudget() {
        submitted(SAFETY, "20000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "goBack", "Ask for less", Map.of());
        assertThat(state()).isEqualTo(RequestState.DRAFT);
    }

    @Test
    void shouldTakeNoOtherUnitsMoney() {
        City other = cities.create();
        submitted(SAFETY, "20000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        assertThat(faults(() ->
                        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", other.source()))))
                .containsExactly("source");
    }

    // Who decides

    @Test
    void shouldLetLeaderGrantInPartWithConditionsWhenAmountIsSmall() {
        reserved(SAFETY, "29999.99");
        assertThat(detail().of().route()).isEqualTo(Route.LEADER);
        assertThat(faults(() -> complete(city.boss(), "approve", "grant", null, Map.of("amount", "30000"))))
                .containsExactly("amount");
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "15000", "conditions", "Two quotes"));
        assertThat(detail().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.number()).matches("资金批〔2040〕\\d+号");
            assertThat(decision.granted()).isEqualByComparingTo("15000");
        });
        passTime();
        assertHolds("0.00", "15000.00", "0.00");
    }

    @Test
    void shouldReleaseMoneyWhenLeaderRefuses() {
        reserved(STAFF, "20000");
        complete(city.boss(), "approve", "refuse", "No volunteers any more", Map.of());
        assertThat(state()).isEqualTo(RequestState.REFUSED);
        assertHolds("0.00", "0.00", "0.00");
        assertThat(balance().available()).isEqualByComparingTo(FundingCity.TOTAL);
    }

    @Test
    void shouldAppraiseDrawingsBeforeLeaderGrants() {
        number = requests.draft(city.clerk(), city.draft(WORKS, "396000"), null);
        assertThat(faults(() -> complete(city.clerk(), "apply", "submit", null, Map.of())))
                .containsExactlyInAnyOrder("paper-DRAWINGS", "paper-BUDGET");
        paper(PaperKind.DRAWINGS);
        paper(PaperKind.BUDGET);
        complete(city.clerk(), "apply", "submit", null, Map.of());
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        assertThat(state()).isEqualTo(RequestState.APPRAISAL);
        complete(city.reviewer(), "appraise", "appraised", "Too dear by a tenth", Map.of("amount", "356400"));
        assertThat(faults(() -> complete(city.boss(), "approve", "grant", null, Map.of("amount", "356400.01"))))
                .containsExactly("amount");
        complete(city.boss(), "approve", "grant", null, Map.of());
        assertThat(detail().of().granted()).isEqualByComparingTo("356400");
    }

    @Test
    void shouldWaitForNextMeetingWhenDeferred() {
        reserved(SAFETY, "86000");
        decide(Decision.DEFERRED, null, null);
        assertThat(state()).isEqualTo(RequestState.DECISION);
        assertHolds("86000.00", "0.00", "0.00");
        decide(Decision.NOT_PASSED, null, null);
        assertThat(state()).isEqualTo(RequestState.REFUSED);
        assertThat(detail().decisions())
                .extracting(FundingDecision::outcome)
                .containsExactly(FundingDecision.Outcome.DEFERRED, FundingDecision.Outcome.REFUSED);
        assertHolds("0.00", "0.00", "0.00");
    }

    // The public notice

    @Test
    void shouldCommitOnceObjectionsAreDismissed() {
        granted(SAFETY, "20000");
        requests.object(city.reviewer(), number, "Wang Laosan", "It takes away my parking lot");
        passTime();
        assertThat(state()).as("not committed before the answer").isEqualTo(RequestState.PUBLIC_NOTICE);
        assertThat(faults(() -> complete(city.reviewer(), "answerObjections", "dismiss", null, Map.of())))
                .hasSize(1);
        complete(city.reviewer(), "answerObjections", "dismiss", null, answers("There is another lot"));
        assertThat(state()).isEqualTo(RequestState.PLANNING);
        assertHolds("0.00", "20000.00", "0.00");
    }

    @Test
    void shouldBeDecidedAnewWhenObjectionIsUpheld() {
        reserved(SAFETY, "86000");
        decide(Decision.PASSED, "86000", null);
        requests.object(city.reviewer(), number, "Wang Laosan", "The place is not the community's");
        passTime();
        complete(city.reviewer(), "answerObjections", "uphold", null, answers("He is right"));
        assertThat(state()).isEqualTo(RequestState.DECISION);
        assertHolds("86000.00", "0.00", "0.00");
        decide(Decision.PASSED, "50000", "At another place");
        passTime();
        assertHolds("0.00", "50000.00", "0.00");
    }

    @Test
    void shouldTakeNoObjectionAfterTheNotice() {
        granted(SAFETY, "20000");
        clock.holdAt(detail().of().noticeUntil());
        assertThatThrownBy(() -> requests.object(city.reviewer(), number, "Wang", "Too late"))
                .isInstanceOf(Conflict.class);
    }

    // Change of scope

    @Test
    void shouldDecideAnewWhenScopeGrows() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        complete(city.clerk(), "build", "change", "One more shelter", items("28000"));
        assertThat(state()).isEqualTo(RequestState.BUDGET_CHECK);
        assertThat(open("pay")).as("what is not paid waits for the new plan").isEmpty();
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        assertHolds("8000.00", "14000.00", "6000.00");
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "25000"));
        passTime();
        assertHolds("0.00", "19000.00", "6000.00");
        complete(city.finance(), "plan", "planned", null, plan("19000"));
        assertThat(state()).as("it had begun before").isEqualTo(RequestState.UNDER_WAY);
    }

    @Test
    void shouldGiveBackWhatIsNotNeededWhenScopeShrinks() {
        underWay("20000");
        complete(city.clerk(), "build", "change", "A smaller one", items("12000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        complete(city.boss(), "approve", "grant", null, Map.of());
        passTime();
        assertHolds("0.00", "12000.00", "0.00");
        assertThat(balance().available()).isEqualByComparingTo("488000");
    }

    @Test
    void shouldKeepGrantWhenChangeIsRefused() {
        underWay("20000");
        complete(city.clerk(), "build", "change", "Two more", items("29000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        complete(city.boss(), "approve", "refuse", "One is enough", Map.of());
        assertThat(state()).isEqualTo(RequestState.PLANNING);
        assertThat(detail().of().asked()).isEqualByComparingTo("20000");
        assertHolds("0.00", "20000.00", "0.00");
        complete(city.finance(), "plan", "planned", null, plan("20000"));
        assertThat(state()).isEqualTo(RequestState.UNDER_WAY);
    }

    @Test
    void shouldKeepGrantWhenChangeIsTakenBackFromPartyGroup() {
        underWay("20000");
        complete(city.clerk(), "build", "change", "A big one", items("90000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        assertHolds("70000.00", "20000.00", "0.00");
        withdrawals.cancelChange(city.clerk(), number, "Too dear after all");
        assertThat(state()).isEqualTo(RequestState.PLANNING);
        assertHolds("0.00", "20000.00", "0.00");
        assertThat(meetings.deliberationsOf(number))
                .first()
                .satisfies(item -> assertThat(item.state().name()).isEqualTo("WITHDRAWN"));
    }

    @Test
    void shouldKeepOldGrantWhenNewOneIsObjectedToAndRefused() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        complete(city.clerk(), "build", "change", "Two more", items("29000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "28000", "conditions", "Two quotes"));
        requests.object(city.reviewer(), number, "Wang Laosan", "One is enough");
        passTime();
        complete(city.reviewer(), "answerObjections", "uphold", null, answers("He is right"));
        complete(city.boss(), "approve", "refuse", "One is enough", Map.of());

        assertThat(state()).isEqualTo(RequestState.PLANNING);
        assertThat(detail().of().granted()).isEqualByComparingTo("20000");
        assertThat(detail().of().conditions()).isNull();
        assertHolds("0.00", "14000.00", "6000.00");
        complete(city.finance(), "plan", "planned", null, plan("14000"));
        assertThat(state()).isEqualTo(RequestState.UNDER_WAY);
    }

    @Test
    void shouldEndWhenRefusedAfterAnObjectionWasUpheld() {
        granted(SAFETY, "20000");
        requests.object(city.reviewer(), number, "Wang Laosan", "The place is not the community's");
        passTime();
        complete(city.reviewer(), "answerObjections", "uphold", null, answers("He is right"));
        assertThat(detail().of().granted()).as("it comes to nothing").isNull();
        complete(city.boss(), "approve", "refuse", "Not there", Map.of());

        assertThat(state()).isEqualTo(RequestState.REFUSED);
        assertHolds("0.00", "0.00", "0.00");
        assertThat(inbox.openOf(number)).isEmpty();
    }

    @Test
    void shouldGrantNoLessThanIsPaid() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        complete(city.clerk(), "build", "change", "Less", items("7000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        assertThat(faults(() -> complete(city.boss(), "approve", "grant", null, Map.of("amount", "5999.99"))))
                .containsExactly("amount");
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "6000"));
        passTime();
        assertHolds("0.00", "0.00", "6000.00");
    }

    @Test
    void shouldPutNoLessThanIsPaidToTheVote() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        complete(city.clerk(), "build", "change", "A big one", items("90000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        assertThat(meetings.deliberationsOf(number))
                .first()
                .satisfies(item -> assertThat(item.least()).isEqualByComparingTo("6000"));
    }

    @Test
    void shouldSettleWithoutFurtherPaymentWhenAllThatIsGrantedIsPaid() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        complete(city.clerk(), "build", "change", "The first half is enough", items("6000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        complete(city.boss(), "approve", "grant", null, Map.of());
        passTime();
        assertHolds("0.00", "0.00", "6000.00");
        assertThat(faults(() -> complete(city.finance(), "plan", "planned", null, plan("1"))))
                .containsExactly("amount-1");
        complete(city.finance(), "plan", "planned", null, Map.of());
        build();
        accept();
        assertThat(state()).isEqualTo(RequestState.SETTLEMENT);
        complete(city.finance(), "settle", "settled", null, Map.of());
        assertThat(state()).isEqualTo(RequestState.SETTLED);
        assertUnbrokenJournal();
    }

    // Instalments

    @Test
    void shouldRemindBeforeAnInstalmentIsDueAndTellWhenItIsLate() {
        underWay("20000");
        LocalDate due = detail().instalments().get(0).dueOn();
        clock.holdAt(startOf(due.minusDays(3)).minusSeconds(1));
        fireTimers();
        assertThat(actions()).doesNotContain("remindInstalment");

        clock.holdAt(startOf(due.minusDays(3)));
        fireTimers();
        assertThat(actions()).contains("remindInstalment").doesNotContain("overdueInstalment");
        assertThat(told(city.finance())).contains("funding/dueSoon");

        clock.holdAt(startOf(due.plusDays(1)));
        fireTimers();
        assertThat(actions()).contains("overdueInstalment");
        assertThat(detail().instalments().get(0).overdue()).isTrue();
        assertThat(told(city.finance())).contains("funding/overdue");
        assertThat(told(city.clerk())).contains("funding/overdue");

        pay(city.finance(), "6000", "V-1");
        assertHolds("0.00", "14000.00", "6000.00");
    }

    @Test
    void shouldStrikeAnInstalmentThatIsNotNeededAndReleaseItsMoneyAtTheEnd() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        build();
        accept();
        assertThat(faults(() -> complete(city.finance(), "pay", "struck", " ", Map.of())))
                .containsExactly("comment");
        complete(city.finance(), "pay", "struck", "The maker gives the roof for nothing", Map.of());
        assertThat(state()).isEqualTo(RequestState.SETTLEMENT);
        assertHolds("0.00", "14000.00", "6000.00");
        complete(city.finance(), "settle", "settled", null, Map.of());
        assertHolds("0.00", "0.00", "6000.00");
        assertThat(balance().available()).isEqualByComparingTo("494000");
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private List<String> actions() {
        return detail().journal().stream().map(JournalEntry::action).toList();
    }

    /** What kinds of notices about the request somebody has. */
    private List<String> told(Actor actor) {
        return notices.of(actor, null, 100).stream()
                .filter(notice -> number.equals(notice.subject()))
                .map(Notice::kind)
                .toList();
    }

    @Test
    void shouldNotAskForLessThanIsPaid() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        assertThat(faults(() -> complete(city.clerk(), "build", "change", "Less", items("5999.99"))))
                .containsExactly("items");
        assertThat(state()).isEqualTo(RequestState.UNDER_WAY);
    }

    // Lapse and withdrawal

    @Test
    void shouldLapseAndReleaseMoneyWhenNotBegunInTime() {
        granted(SAFETY, "20000");
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("20000"));
        clock.holdAt(detail().of().startBy());
        fireTimers();
        assertThat(state()).isEqualTo(RequestState.LAPSED);
        assertHolds("0.00", "0.00", "0.00");
        assertThat(balance().available()).isEqualByComparingTo(FundingCity.TOTAL);
        assertThat(inbox.openOf(number)).isEmpty();
    }

    @Test
    void shouldEndOpenInstalmentsWhenLapsed() {
        granted(SAFETY, "20000");
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("6000", "14000"));
        clock.holdAt(detail().of().startBy());
        fireTimers();
        assertThat(inbox.openOf(number)).isEmpty();
        assertHolds("0.00", "0.00", "0.00");
    }

    @Test
    void shouldBeWithdrawnAtAnyPointBeforeTheDecision() {
        number = requests.draft(city.clerk(), city.draft(SAFETY, "20000"), null);
        withdraw();
        submitted(SAFETY, "20000");
        withdraw();
        submitted(SAFETY, "20000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        withdraw();
        reserved(SAFETY, "20000");
        withdraw();
        reserved(SAFETY, "86000");
        withdraw();
        assertThat(meetings.deliberationsOf(number))
                .first()
                .satisfies(item -> assertThat(item.state().name()).isEqualTo("WITHDRAWN"));
        granted(SAFETY, "20000");
        assertThatThrownBy(() -> withdrawals.withdraw(city.clerk(), number, "Too late"))
                .isInstanceOf(Conflict.class);
    }

    private void withdraw() {
        withdrawals.withdraw(city.clerk(), number, "A sponsor pays");
        assertThat(state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(inbox.openOf(number)).isEmpty();
        assertHolds("0.00", "0.00", "0.00");
    }

    // Who may, and bad input

    @Test
    void shouldLetNobodyDecideTheirOwnRequest() {
        Actor both = districts.appoint(
                city.clerk(), Role.OFFICE_REVIEWER, city.district().bureau());
        submitted(SAFETY, "20000");
        assertThatThrownBy(() -> complete(both, "review", "pass", null, Map.of()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void shouldNotBeKnownElsewhere() {
        submitted(SAFETY, "20000");
        City other = cities.create();
        assertThatThrownBy(() -> book.detail(other.reviewer(), number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawals.withdraw(other.clerk(), number, "x"))
                .isInstanceOf(NotFound.class);
        assertThat(book.page(other.reviewer(), RequestFilter.ANY, null, 100))
                .extracting(RequestRow::number)
                .doesNotContain(number);
        assertThat(book.page(city.reviewer(), RequestFilter.ANY, null, 100))
                .extracting(RequestRow::number)
                .contains(number);
    }

    @Test
    void shouldNameEachFaultOfIncompleteRequest() {
        number = requests.draft(city.clerk(), new RequestDraft("Shelter", null, null, null, null, null), null);
        assertThat(faults(() -> complete(city.clerk(), "apply", "submit", null, Map.of())))
                .containsExactlyInAnyOrder("purpose", "category", "grantingUnit", "items");
        RequestDraft draft = city.draft(SAFETY, "20000");
        requests.save(
                city.clerk(),
                number,
                new RequestDraft(
                        draft.title(),
                        draft.category(),
                        draft.grantingUnit(),
                        draft.purpose(),
                        draft.items(),
                        new Consent(
                                ConsentClass.CHANGE_OF_USE,
                                400,
                                312,
                                200,
                                new BigDecimal("36000"),
                                new BigDecimal("20000"),
                                new BigDecimal("19000"))));
        assertThat(faults(() -> complete(city.clerk(), "apply", "submit", null, Map.of())))
                .containsExactlyInAnyOrder("paper-CONSENT_SHEET", "paper-QUOTE", "householdsAsked", "householdsAgreed");
    }

    @Test
    void shouldRefuseAmountsThatAreNone() {
        for (String amount : List.of("-1", "0", "0.001", "1000000000000000")) {
            assertThat(faults(() -> requests.draft(city.clerk(), city.draft(SAFETY, amount), null)))
                    .as(amount)
                    .containsExactly("item-unitPrice-1");
        }
    }

    @Test
    void shouldRefusePlanThatDoesNotAddUp() {
        granted(SAFETY, "20000");
        passTime();
        for (Map<String, Object> plan : List.of(
                plan("20000.01"),
                plan("10000", "9999.99"),
                plan("-1", "20001"),
                plan("19999.999"),
                Map.<String, Object>of())) {
            assertThat(faults(() -> complete(city.finance(), "plan", "planned", null, plan)))
                    .as(plan.toString())
                    .isNotEmpty();
        }
        assertThat(state()).isEqualTo(RequestState.PLANNING);
    }

    @Test
    void shouldRefusePaymentAboveInstalment() {
        underWay("20000");
        assertThat(faults(() -> pay(city.finance(), "6000.01", "V-1"))).containsExactly("amount");
        assertThat(faults(() -> complete(city.finance(), "pay", "paid", null, Map.of())))
                .containsExactly("voucher");
        assertHolds("0.00", "20000.00", "0.00");
    }

    @Test
    void shouldBeginDraftOnceWhenSentTwice() {
        String first = requests.draft(city.clerk(), city.draft(SAFETY, "20000"), "key-1");
        assertThat(requests.draft(city.clerk(), city.draft(SAFETY, "20000"), "key-1"))
                .isEqualTo(first);
        assertThatThrownBy(() -> requests.draft(city.clerk(), city.draft(SAFETY, "30000"), "key-1"))
                .isInstanceOf(Conflict.class);
    }

    // Races

    @Test
    void shouldPayInstalmentOnceWhenTwoFinanceOfficersPayIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            underWay("20000");
            String item = open("pay").get(0).id();
            List<Callable<Boolean>> both =
                    List.of(() -> pays(city.finance(), item, "V-1"), () -> pays(city.secondFinance(), item, "V-2"));
            assertThat(atOnce(both)).containsExactlyInAnyOrder(true, false);
            assertHolds("0.00", "14000.00", "6000.00");
            assertThat(detail().entries())
                    .filteredOn(entry -> entry.kind() == EntryKind.PAY)
                    .hasSize(1);
        }
    }

    @Test
    void shouldEitherWithdrawOrDecideWhenBothAreTriedAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            reserved(SAFETY, "20000");
            String item = open("approve").get(0).id();
            List<Callable<Boolean>> both = List.of(
                    () -> succeeds(() -> withdrawals.withdraw(city.clerk(), number, "A sponsor pays")),
                    () -> succeeds(
                            () -> worklist.complete(city.boss(), item, new Completion("grant", null, Map.of()))));
            assertThat(atOnce(both)).as("one of the two").containsExactlyInAnyOrder(true, false);
            assertThat(state()).isIn(RequestState.WITHDRAWN, RequestState.PUBLIC_NOTICE);
            assertHolds(state() == RequestState.WITHDRAWN ? "0.00" : "20000.00", "0.00", "0.00");
        }
    }

    private boolean pays(Actor actor, String item, String voucher) {
        return succeeds(() -> worklist.complete(actor, item, new Completion("paid", null, Map.of("voucher", voucher))));
    }

    private static boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> steps) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        try {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(steps)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    // What the tests are told by

    private String wiresThatNeedMoney() {
        Actor patroller = city.district().patroller();
        String wires = rectification.report(
                patroller,
                city.district().discovery("Wires hang from the windows", List.of(districts.photo(patroller))));
        act(city.district().dispatcher(), wires, "register", "accept", null, Map.of());
        act(
                city.district().dispatcher(),
                wires,
                "dispatch",
                "dispatch",
                null,
                Map.of("unitCode", city.district().bureau().code(), "limitAmount", 5, "limitUnit", "CALENDAR_DAY"));
        act(city.district().handler(), wires, "handle", "needsMoney", "A rain shelter is needed", Map.of());
        assertThat(caseBook.detail(city.district().dispatcher(), wires).of().state())
                .isEqualTo(CaseState.AWAITING_FUNDS);
        number = book.page(city.clerk(), RequestFilter.ANY, null, 1).get(0).number();
        assertThat(detail().of().caseNumber()).isEqualTo(wires);
        assertThat(detail().of().purpose()).contains("Wires hang from the windows", "A rain shelter is needed");
        requests.save(city.clerk(), number, city.draft(SAFETY, "86000"));
        paper(PaperKind.CONSENT_SHEET);
        paper(PaperKind.QUOTE);
        return wires;
    }

    private void submitted(String category, String amount) {
        number = requests.draft(city.clerk(), city.draft(category, amount), null);
        for (PaperKind kind : detail().missingPapers()) {
            paper(kind);
        }
        complete(city.clerk(), "apply", "submit", null, Map.of());
    }

    private void reserved(String category, String amount) {
        submitted(category, amount);
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
    }

    private void granted(String category, String amount) {
        reserved(category, amount);
        complete(city.boss(), "approve", "grant", null, Map.of());
    }

    /** Granted 20,000, planned 6,000 and 14,000. */
    private void underWay(String amount) {
        granted(SAFETY, amount);
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("6000", "14000"));
        complete(city.clerk(), "start", "started", null, Map.of());
    }

    private void build() {
        complete(city.clerk(), "build", "completed", "Done", Map.of("photos", photo(city.clerk())));
    }

    private void accept() {
        complete(
                city.district().supervisor(),
                "accept",
                "accepted",
                null,
                Map.of("photos", photo(city.district().supervisor())));
    }

    private void paper(PaperKind kind) {
        requests.addPaper(city.clerk(), number, kind, districts.photo(city.clerk()));
    }

    private void decide(Decision decision, String amount, String motion) {
        cities.decide(city.boss(), number, decision, amount, motion, clock.now());
    }

    /** Until the public notice is over. */
    private void passTime() {
        clock.holdAt(detail().of().noticeUntil());
        fireTimers();
    }

    private void fireTimers() {
        List<Job> due;
        do {
            due = runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(number + "%").list().stream()
                    .flatMap(
                            instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                    .filter(job -> !job.getDuedate().after(Date.from(clock.now())))
                    .toList();
            due.stream().limit(1).forEach(job -> management.executeJob(job.getId()));
        } while (!due.isEmpty());
    }

    private void pay(Actor finance, String amount, String voucher) {
        complete(finance, "pay", "paid", null, Map.of("amount", amount, "voucher", voucher));
    }

    private Map<String, Object> plan(String... amounts) {
        Map<String, Object> plan = new HashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            plan.put("title-" + (i + 1), "Part " + (i + 1));
            plan.put("amount-" + (i + 1), amounts[i]);
            plan.put(
                    "dueOn-" + (i + 1),
                    clock.now()
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toLocalDate()
                            .plusDays(200 + i)
                            .toString());
        }
        return plan;
    }

    private static Map<String, Object> items(String amount) {
        return Map.of(
                "item-name-1", "Shelter", "item-quantity-1", "1", "item-unit-1", "piece", "item-unitPrice-1", amount);
    }

    private Map<String, Object> answers(String text) {
        Map<String, Object> answers = new HashMap<>();
        detail().objections().stream()
                .filter(objection -> objection.answer() == null)
                .forEach(objection -> answers.put("answer-" + objection.id(), text));
        return answers;
    }

    private List<UUID> photo(Actor actor) {
        return List.of(districts.photo(actor));
    }

    private void complete(Actor actor, String step, String outcome, String comment, Map<String, Object> data) {
        act(actor, number, step, outcome, comment, data);
    }

    private void act(
            Actor actor, String subject, String step, String outcome, String comment, Map<String, Object> data) {
        WorkItem item = inbox.openOf(subject).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " does not wait for " + step));
        worklist.complete(actor, item.id(), new Completion(outcome, comment, data));
    }

    private List<WorkItem> open(String step) {
        return inbox.openOf(number).stream()
                .filter(item -> item.step().equals(step))
                .toList();
    }

    private static List<String> faults(Runnable step) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                invalid.errors().stream().map(FieldError::field).forEach(fields::add));
        return fields;
    }

    private RequestState state() {
        return detail().of().state();
    }

    private RequestDetail detail() {
        return book.detail(city.district().auditor(), number);
    }

    private Balance balance() {
        return sources.one(city.finance(), city.source()).balance();
    }

    /** What the request holds, and that the source adds up beside it. */
    private void assertHolds(String reserved, String committed, String paid) {
        RequestDetail.Account account = detail().account();
        assertThat(List.of(account.reserved(), account.committed(), account.paid()))
                .containsExactly(new BigDecimal(reserved), new BigDecimal(committed), new BigDecimal(paid));
    }

    private void assertUnbrokenJournal() {
        String state = null;
        for (JournalEntry entry : detail().journal()) {
            if (entry.stateAfter() != null) {
                assertThat(entry.stateBefore()).as(entry.action()).isEqualTo(state);
                state = entry.stateAfter();
            }
        }
        assertThat(state).isEqualTo(state().name());
    }
}
