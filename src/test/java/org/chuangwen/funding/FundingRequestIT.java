package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleDrafts;
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

    private static final List<Map<String, Object>> NO_AMOUNTS =
            List.of(Map.of(), Map.of("amount", ""), Map.of("amount", " "));

    @Inject
    private FundingCity cities;

    @Inject
    private TestDistrict districts;

    @Inject
    private FundingRequests requests;

    @Inject
    private RequestWithdrawals withdrawals;

    @Inject
    private PaymentReversals reversals;

    @Inject
    private FundsDue due;

    @Inject
    private FundingBook book;

    @Inject
    private RuleBook ruleBook;

    @Inject
    private RuleDrafts drafts;

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
    void shouldGiveTheCaseBackToItsUnitWhenRefused() {
        String wires = wiresThatNeedMoney();
        complete(city.clerk(), "apply", "submit", null, Map.of());
        complete(city.reviewer(), "review", "refuse", "Not ours to pay", Map.of());
        assertThat(caseBook.detail(city.district().dispatcher(), wires).of().state())
                .isEqualTo(CaseState.RECTIFYING);
    }

    @Test
    void shouldGiveTheCaseBackToItsUnitWhenLapsed() {
        String wires = wiresThatNeedMoney();
        complete(city.clerk(), "apply", "submit", null, Map.of());
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        decide(Decision.PASSED, "86000", null);
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("86000"));
        clock.holdAt(detail().of().startBy());
        fireTimers();
        assertThat(state()).isEqualTo(RequestState.LAPSED);
        assertThat(caseBook.detail(city.district().dispatcher(), wires).of().state())
                .isEqualTo(CaseState.RECTIFYING);
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
        assertThat(detail().journal())
                .last()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("lacking", "0.01"));
        assertThat(notices.of(city.clerk(), null, 1))
                .first()
                .satisfies(notice -> assertThat(notice.title()).contains("0.01"));
        assertThat(told(city.finance())).doesNotContain("funding/fitsNow");
        sources.topUp(city.finance(), city.source(), new BigDecimal("0.01"), "Mid-year budget");
        assertThat(told(city.finance())).contains("funding/fitsNow");
        complete(city.finance(), "awaitBudget", "resume", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        assertHolds("500000.01", "0.00", "0.00");
        assertThat(balance().available()).isEqualByComparingTo("0");
    }

    @Test
    void shouldSayInTheListWhoseTurnItIsHowMuchLacksAndWhyItCameBack() {
        submitted(SAFETY, "500000.01");
        assertThat(row().turn()).isEqualTo(Role.OFFICE_REVIEWER);
        assertThat(row().step()).isEqualTo("review");
        assertThat(row().until()).isAfter(row().since());
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "wait", "After the mid-year budget", Map.of());
        assertThat(row().lacking()).isEqualByComparingTo("0.01");
        submitted(SAFETY, "20000");
        complete(city.reviewer(), "review", "return", "The quote has no stamp", Map.of());
        assertThat(row().returnedFor()).isEqualTo("The quote has no stamp");
    }

    private RequestRow row() {
        return book.page(city.clerk(), RequestFilter.ANY, null, 1).get(0);
    }

    @Test
    void shouldRefuseDraftThatSomebodyElseHasWrittenOnSince() {
        number = requests.draft(city.clerk(), city.draft(SAFETY, "20000"), null);
        int seen = detail().of().edition();
        Actor other = cities.person(city.district().community(), Role.COMMUNITY_CLERK);
        int kept = requests.save(other, number, city.draft(SAFETY, "30000"), seen);
        assertThatThrownBy(() -> requests.save(city.clerk(), number, city.draft(SAFETY, "21000"), seen))
                .isInstanceOfSatisfying(DraftChanged.class, changed -> {
                    assertThat(changed.arguments()).first().isEqualTo(other.name());
                    assertThat(changed.edition()).isEqualTo(kept);
                });
        assertThat(detail().of().asked()).isEqualByComparingTo("30000");
        requests.save(city.clerk(), number, city.draft(SAFETY, "21000"), kept);
        assertThat(detail().of().asked()).isEqualByComparingTo("21000");
    }

    @Test
    void shouldGoBackToApplicantWhenThereIsNoBudget() {
        submitted(SAFETY, "20000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "goBack", "Ask for less", Map.of());
        assertThat(state()).isEqualTo(RequestState.DRAFT);
    }

    @Test
    void shouldTellHowMuchLacksWhenItGoesBackForWantOfMoney() {
        submitted(SAFETY, "500000.01");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "goBack", "Ask for less", Map.of());
        assertThat(told(city.clerk())).contains("funding/lacksBudget");
        assertThat(detail().journal())
                .last()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("lacking", "0.01"));
    }

    @Test
    void shouldNotWaitForMoneyThatIsThere() {
        submitted(SAFETY, "20000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        assertThatThrownBy(() -> complete(city.finance(), "checkBudget", "wait", "Later", Map.of()))
                .isInstanceOf(EnoughFunds.class);
        assertThat(state()).isEqualTo(RequestState.BUDGET_CHECK);
    }

    @Test
    void shouldTakeNoOtherYearsMoney() {
        submitted(SAFETY, "20000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        clock.holdAt(Instant.parse("2041-03-05T01:00:00Z"));
        assertThat(book.sourcesFor(city.finance(), number)).isEmpty();
        assertThat(faults(() ->
                        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()))))
                .containsExactly("source");
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
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "356400"));
        assertThat(detail().of().granted()).isEqualByComparingTo("356400");
        assertThat(detail().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.asked()).isEqualByComparingTo("396000");
            assertThat(decision.ceiling()).isEqualByComparingTo("356400");
        });
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

    @Test
    void shouldTakeNoAmountForGrantedWhenItIsMissing() {
        reserved(SAFETY, "20000");
        for (Map<String, Object> answer : NO_AMOUNTS) {
            assertThat(faults(() -> complete(city.boss(), "approve", "grant", null, answer)))
                    .as(answer.toString())
                    .containsExactly("amount");
        }
        assertThat(state()).isEqualTo(RequestState.DECISION);
    }

    @Test
    void shouldTakeNoAmountForAppraisedWhenItIsMissing() {
        toAppraisal();
        for (Map<String, Object> answer : NO_AMOUNTS) {
            assertThat(faults(() -> complete(city.reviewer(), "appraise", "appraised", "Sound", answer)))
                    .as(answer.toString())
                    .containsExactly("amount");
        }
        assertThat(state()).isEqualTo(RequestState.APPRAISAL);
    }

    @Test
    void shouldTakeNoAmountForPaidWhenItIsMissing() {
        underWay("20000");
        for (Map<String, Object> answer : NO_AMOUNTS) {
            Map<String, Object> payment = new HashMap<>(payment("6000"));
            payment.remove("amount");
            payment.putAll(answer);
            assertThat(faults(() -> complete(city.finance(), "pay", "paid", null, payment)))
                    .as(answer.toString())
                    .containsExactly("amount");
        }
        assertHolds("0.00", "20000.00", "0.00");
    }

    @Test
    void shouldNameTheRuleThatSentItThereWhenAnotherIsPublishedSince() {
        reserved(SAFETY, "20000");
        String rule = detail().of().routeRule();
        publishRoutesAnew();
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "20000"));
        assertThat(detail().decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.rule()).isEqualTo(rule));
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

    // The time to begin

    @Test
    void shouldCountTheTimeToBeginFromThePlan() {
        granted(SAFETY, "20000");
        passTime();
        clock.holdAt(clock.now().plus(Duration.ofDays(100)));
        complete(city.finance(), "plan", "planned", null, plan("20000"));
        assertThat(detail().of().startBy()).isAfter(clock.now().plus(Duration.ofDays(59)));
        fireTimers();
        assertThat(state()).as("the officer's delay is not the community's").isEqualTo(RequestState.NOT_STARTED);
    }

    @Test
    void shouldKeepGrantWhenChangeBeforeTheBeginningIsRefusedLate() {
        granted(SAFETY, "20000");
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("20000"));
        complete(city.clerk(), "start", "change", "Two more", items("29000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        clock.holdAt(detail().of().startBy().plus(Duration.ofDays(1)));
        complete(city.boss(), "approve", "refuse", "One is enough", Map.of());
        complete(city.finance(), "plan", "planned", null, plan("20000"));
        fireTimers();
        assertThat(state()).isEqualTo(RequestState.NOT_STARTED);
        complete(city.clerk(), "start", "started", null, Map.of());
        assertHolds("0.00", "20000.00", "0.00");
    }

    @Test
    void shouldKeepGrantWhenChangeBeforeTheBeginningIsTakenBackLate() {
        granted(SAFETY, "20000");
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("20000"));
        complete(city.clerk(), "start", "change", "A palace", items("600000"));
        complete(city.finance(), "checkBudget", "wait", "Not this year", Map.of());
        clock.holdAt(detail().of().startBy().plus(Duration.ofDays(1)));
        withdrawals.cancelChange(city.clerk(), number, "Too dear after all");
        complete(city.finance(), "plan", "planned", null, plan("20000"));
        fireTimers();
        assertThat(state()).isEqualTo(RequestState.NOT_STARTED);
    }

    @Test
    void shouldPayNothingBeforeTheWorkBegins() {
        granted(SAFETY, "20000");
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("6000", "14000"));
        assertThat(open("pay")).isEmpty();
        complete(city.clerk(), "start", "started", null, Map.of());
        assertThat(open("pay")).hasSize(1);
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
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "12000"));
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
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "6000"));
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

    @Test
    void shouldAskForThePapersOfTheNewSumWhenScopeGrows() {
        submitted(WORKS, "90000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        decide(Decision.PASSED, "90000", null);
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("90000"));
        complete(city.clerk(), "start", "started", null, Map.of());
        assertThat(faults(() -> complete(city.clerk(), "build", "change", "The whole road", items("400000"))))
                .containsExactlyInAnyOrder("paper-DRAWINGS", "paper-BUDGET");
        assertThat(state()).isEqualTo(RequestState.UNDER_WAY);

        paper(PaperKind.DRAWINGS);
        paper(PaperKind.BUDGET);
        complete(city.clerk(), "build", "change", "The whole road", items("400000"));
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        assertThat(state()).isEqualTo(RequestState.APPRAISAL);
    }

    @Test
    void shouldMeasureConsentAnewWhenScopeChangesAndKeepTheOldOneWhenItIsRefused() {
        underWay("20000");
        Map<String, Object> change = new HashMap<>(items("25000"));
        change.putAll(Map.of(
                "consentClass",
                "ORDINARY",
                "householdsAll",
                "400",
                "householdsAsked",
                "300",
                "householdsAgreed",
                "150",
                "areaAll",
                "36000",
                "areaAsked",
                "28000",
                "areaAgreed",
                "20000"));
        assertThat(faults(() -> complete(city.clerk(), "build", "change", "Bigger", change)))
                .containsExactly("householdsAgreed");
        change.put("householdsAgreed", "151");
        complete(city.clerk(), "build", "change", "Bigger", change);
        assertThat(detail().of().consent().householdsAgreed()).isEqualTo(151);

        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        complete(city.boss(), "approve", "refuse", "One is enough", Map.of());
        assertThat(detail().of().consent().householdsAgreed())
                .as("what holds again")
                .isEqualTo(298);
    }

    @Test
    void shouldWaitForBudgetWithAChangeAndKeepGrantWhenItIsTakenBack() {
        underWay("20000");
        complete(city.clerk(), "build", "change", "A palace", items("600000"));
        complete(city.finance(), "checkBudget", "wait", "Not this year", Map.of());
        assertThat(state()).isEqualTo(RequestState.AWAITING_BUDGET);
        withdrawals.cancelChange(city.clerk(), number, "Too dear after all");
        assertThat(state()).isEqualTo(RequestState.PLANNING);
        assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly("plan");
        assertHolds("0.00", "20000.00", "0.00");
    }

    // Payments

    @Test
    void shouldPayOnceWithAVoucher() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        build();
        accept();
        assertThat(faults(() -> pay(city.finance(), "14000", "V-1"))).containsExactly("voucher");
        pay(city.finance(), "14000", "V-2");
        assertHolds("0.00", "0.00", "20000.00");
    }

    @Test
    void shouldPayWithOneOfTwoWhenBothPayWithTheSameVoucherAtOnce() throws Exception {
        String second = city.source() + "-2";
        sources.open(
                city.finance(),
                new NewFundSource(
                        second,
                        "Second",
                        FundSource.Kind.DEPARTMENTAL_BUDGET,
                        2040,
                        city.district().bureau().code(),
                        FundingCity.TOTAL,
                        "Budget"));
        String first = city.source();
        for (int round = 0; round < 5; round++) {
            String voucher = "R-" + round;
            underWay("20000", first);
            String one = open("pay").get(0).id();
            underWay("20000", second);
            String other = open("pay").get(0).id();
            List<Callable<Boolean>> both =
                    List.of(() -> pays(city.finance(), one, voucher), () -> pays(city.secondFinance(), other, voucher));
            assertThat(atOnce(both)).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void shouldTakeAPaymentBackAndPayAnew() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        long part = detail().instalments().get(0).id();
        assertThat(faults(() -> reversals.takeBack(city.finance(), number, part, " ")))
                .containsExactly("reason");
        assertThatThrownBy(() -> reversals.takeBack(city.reviewer(), number, part, "Wrong payee"))
                .isInstanceOf(NotAllowed.class);
        reversals.takeBack(city.finance(), number, part, "Wrong payee");
        assertHolds("0.00", "20000.00", "0.00");
        assertThat(detail().entries())
                .last()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(EntryKind.REVERSAL));
        assertThat(balance().paid()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> reversals.takeBack(city.finance(), number, part, "Wrong payee"))
                .isInstanceOf(Conflict.class);

        pay(city.finance(), "6000", "V-1");
        assertHolds("0.00", "14000.00", "6000.00");
        build();
        accept();
        pay(city.finance(), "14000", "V-2");
        assertThat(state()).isEqualTo(RequestState.SETTLEMENT);
        reversals.takeBack(city.secondFinance(), number, part, "Paid to the wrong account");
        assertThat(state()).isEqualTo(RequestState.PAYMENT);
        assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly("pay");
        pay(city.finance(), "5000", "V-3");
        complete(city.finance(), "settle", "settled", null, Map.of());
        assertHolds("0.00", "0.00", "19000.00");
        assertThatThrownBy(() -> reversals.takeBack(city.finance(), number, part, "Too late"))
                .isInstanceOf(Conflict.class);
        assertUnbrokenJournal();
    }

    @Test
    void shouldListWhatFallsDueAndWhatIsReserved() {
        underWay("20000");
        String paying = number;
        List<DueInstalment> rows = due.instalments(city.finance(), null, 1);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(paying);
            assertThat(row.amount()).isEqualByComparingTo("6000");
            assertThat(row.locked()).isFalse();
            assertThat(row.overdue()).isFalse();
        });
        DueInstalment first = rows.get(0);
        clock.holdAt(startOf(first.dueOn().plusDays(1)));
        assertThat(due.instalments(city.finance(), null, 1))
                .singleElement()
                .satisfies(row -> assertThat(row.overdue()).isTrue());
        assertThat(due.instalments(city.finance(), new FundsDue.Position(first.dueOn(), first.id()), 10))
                .singleElement()
                .satisfies(row -> assertThat(row.locked()).as("the last one").isTrue());
        assertThat(due.reservations(city.finance())).isEmpty();
        assertThatThrownBy(() -> due.instalments(city.clerk(), null, 1)).isInstanceOf(NotAllowed.class);

        clock.holdAt(Instant.parse("2040-06-05T01:00:00Z"));
        reserved(SAFETY, "20000");
        assertThat(due.reservations(city.finance()))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(number));
        assertThat(due.reservations(cities.create().finance())).isEmpty();
    }

    // Acceptance

    @Test
    void shouldBeAcceptedAfterItWasPutRight() {
        underWay("20000");
        build();
        complete(city.district().supervisor(), "accept", "rework", "The roof leaks", Map.of());
        assertThat(state()).isEqualTo(RequestState.UNDER_WAY);
        assertThat(told(city.clerk())).contains("funding/rework");
        build();
        accept();
        assertThat(state()).isEqualTo(RequestState.PAYMENT);
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
        submitted(SAFETY, "500000.01");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "wait", "After the mid-year budget", Map.of());
        withdraw();
        toAppraisal();
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

    /**
     * Whoever had a hand in asking, by writing, submitting, beginning or reporting, takes none of the others' steps.
     */
    @Test
    void shouldLetNobodyWhoAskedTakeAnyStepOfTheOthers() {
        Actor writer = both(city.clerk(), Role.OFFICE_REVIEWER, Role.FINANCE_OFFICER, Role.LEADER);
        Actor submitter = both(
                cities.person(city.district().community(), Role.COMMUNITY_CLERK),
                Role.OFFICE_REVIEWER,
                Role.FINANCE_OFFICER,
                Role.LEADER);
        number = requests.draft(writer, city.draft(WORKS, "200000"), null);
        for (PaperKind kind : detail().missingPapers()) {
            requests.addPaper(writer, number, kind, districts.photo(writer));
        }
        complete(submitter, "apply", "submit", null, Map.of());
        for (Actor asker : List.of(writer, submitter)) {
            assertRefused(asker, "review", "pass", Map.of());
        }
        complete(city.reviewer(), "review", "pass", null, Map.of());
        for (Actor asker : List.of(writer, submitter)) {
            assertRefused(asker, "checkBudget", "reserve", Map.of("source", city.source()));
        }
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        for (Actor asker : List.of(writer, submitter)) {
            assertRefused(asker, "appraise", "appraised", Map.of("amount", "200000"));
        }
        complete(city.reviewer(), "appraise", "appraised", "Sound", Map.of("amount", "200000"));
        for (Actor asker : List.of(writer, submitter)) {
            assertRefused(asker, "approve", "grant", Map.of("amount", "200000"));
        }
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "200000"));
        requests.object(city.reviewer(), number, "Wang Laosan", "It takes away my parking lot");
        passTime();
        for (Actor asker : List.of(writer, submitter)) {
            assertRefused(asker, "answerObjections", "dismiss", answers("No"));
        }
        complete(city.reviewer(), "answerObjections", "dismiss", null, answers("There is another lot"));
        for (Actor asker : List.of(writer, submitter)) {
            assertRefused(asker, "plan", "planned", plan("60000", "140000"));
        }
        complete(city.finance(), "plan", "planned", null, plan("60000", "140000"));
        complete(city.clerk(), "start", "started", null, Map.of());
        for (Actor asker : List.of(writer, submitter)) {
            assertRefused(asker, "pay", "paid", payment("60000"));
        }
        pay(city.finance(), "60000", "V-1");
        long part = detail().instalments().get(0).id();
        for (Actor asker : List.of(writer, submitter)) {
            assertThatThrownBy(() -> reversals.takeBack(asker, number, part, "Wrong"))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessage("funding.ownRequest");
        }
        Actor reporter = districts.appoint(
                cities.person(city.district().community(), Role.COMMUNITY_CLERK),
                Role.SUPERVISOR,
                city.district().root());
        requests.reportProgress(reporter, number, "The posts stand", 50);
        build();
        assertRefused(reporter, "accept", "accepted", Map.of("photos", photo(reporter)));
        accept();
        pay(city.finance(), "140000", "V-2");
        for (Actor asker : List.of(writer, submitter)) {
            assertRefused(asker, "settle", "settled", Map.of());
        }
    }

    private Actor both(Actor actor, Role... roles) {
        Actor more = actor;
        for (Role role : roles) {
            more = districts.appoint(more, role, city.district().bureau());
        }
        return more;
    }

    private void assertRefused(Actor asker, String step, String outcome, Map<String, Object> data) {
        assertThatThrownBy(() -> complete(asker, step, outcome, "I did it", data))
                .as(step)
                .isInstanceOf(NotAllowed.class)
                .hasMessage("funding.ownRequest");
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
    void shouldRefuseConsentOfNobody() {
        RequestDraft draft = city.draft(SAFETY, "20000");
        number = requests.draft(
                city.clerk(),
                new RequestDraft(
                        draft.title(),
                        draft.category(),
                        draft.grantingUnit(),
                        draft.purpose(),
                        draft.items(),
                        new Consent(
                                ConsentClass.CHANGE_OF_USE,
                                0,
                                0,
                                0,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO)),
                null);
        paper(PaperKind.CONSENT_SHEET);
        paper(PaperKind.QUOTE);
        assertThat(faults(() -> complete(city.clerk(), "apply", "submit", null, Map.of())))
                .containsExactlyInAnyOrder("householdsAll", "householdsAsked", "areaAll", "areaAsked");
    }

    @Test
    void shouldRefuseLinesThatComeToNothingOrToTooMuch() {
        number = requests.draft(city.clerk(), lines(line("0.001", "1")), null);
        assertThat(faults(() -> complete(city.clerk(), "apply", "submit", null, Map.of())))
                .contains("item-quantity-1");
        RequestDraft line = lines(line("999999999", "99999999999.99"));
        assertThat(faults(() -> requests.save(city.clerk(), number, line))).containsExactly("item-unitPrice-1");
        RequestDraft sum = lines(line("1", "99999999999.99"), line("1", "0.01"));
        assertThat(faults(() -> requests.save(city.clerk(), number, sum))).containsExactly("items");

        underWay("20000");
        Map<String, Object> change = new HashMap<>(items("1"));
        change.put("item-quantity-1", "0.001");
        assertThat(faults(() -> complete(city.clerk(), "build", "change", "Less", change)))
                .containsExactly("item-quantity-1");
        change.put("item-quantity-1", "999999999");
        change.put("item-unitPrice-1", "99999999999.99");
        assertThat(faults(() -> complete(city.clerk(), "build", "change", "More", change)))
                .containsExactly("item-unitPrice-1");
    }

    private RequestDraft lines(RequestItem... lines) {
        RequestDraft draft = city.draft(SAFETY, "1");
        return new RequestDraft(
                draft.title(),
                draft.category(),
                draft.grantingUnit(),
                draft.purpose(),
                List.of(lines),
                draft.consent());
    }

    private static RequestItem line(String quantity, String unitPrice) {
        return new RequestItem("Shelter", new BigDecimal(quantity), "piece", new BigDecimal(unitPrice));
    }

    @Test
    void shouldHoldNoMoreInASourceThanAnySourceMay() {
        assertThat(faults(() -> sources.topUp(city.finance(), city.source(), Yuan.MOST, "A slip")))
                .containsExactly("amount");
        assertThat(balance().total()).isEqualByComparingTo(FundingCity.TOTAL);
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
                .containsExactlyInAnyOrder("voucher", "amount", "photos");
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
                    List.of(() -> pays(city.finance(), item), () -> pays(city.secondFinance(), item));
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
                    () -> succeeds(() -> worklist.complete(
                            city.boss(), item, new Completion("grant", null, Map.of("amount", "20000")))));
            assertThat(atOnce(both)).as("one of the two").containsExactlyInAnyOrder(true, false);
            assertThat(state()).isIn(RequestState.WITHDRAWN, RequestState.PUBLIC_NOTICE);
            assertHolds(state() == RequestState.WITHDRAWN ? "0.00" : "20000.00", "0.00", "0.00");
        }
    }

    private boolean pays(Actor actor, String item) {
        return pays(actor, item, "V-" + UUID.randomUUID());
    }

    private boolean pays(Actor actor, String item, String voucher) {
        Map<String, Object> payment =
                Map.of("amount", "6000", "voucher", voucher, "photos", List.of(districts.photo(actor)));
        return succeeds(() -> worklist.complete(actor, item, new Completion("paid", null, payment)));
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

    /** The same rows as a new version. */
    private void publishRoutesAnew() {
        Actor admin = districts.appoint(
                city.district().auditor(), Role.ADMINISTRATOR, city.district().root());
        String table = FundingRules.ROUTE_TABLE;
        drafts.begin(admin, table, null);
        drafts.tryOut(admin, table, revisionOf(admin, table), Locale.ENGLISH);
        drafts.putIntoEffect(admin, table, revisionOf(admin, table), "Once more");
    }

    private int revisionOf(Actor admin, String table) {
        return ruleBook.draft(admin, table, Locale.ENGLISH)
                .orElseThrow()
                .draft()
                .revision();
    }

    private void toAppraisal() {
        submitted(WORKS, "200000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        assertThat(state()).isEqualTo(RequestState.APPRAISAL);
    }

    private void reserved(String category, String amount) {
        reserved(category, amount, city.source());
    }

    private void reserved(String category, String amount, String source) {
        submitted(category, amount);
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", source));
    }

    private void granted(String category, String amount) {
        reserved(category, amount);
        complete(city.boss(), "approve", "grant", null, Map.of("amount", amount));
    }

    private void underWay(String amount) {
        underWay(amount, city.source());
    }

    /** Granted 20,000, planned 6,000 and 14,000. */
    private void underWay(String amount, String source) {
        reserved(SAFETY, amount, source);
        complete(city.boss(), "approve", "grant", null, Map.of("amount", amount));
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

    /** With a voucher of its own. */
    private Map<String, Object> payment(String amount) {
        return Map.of("amount", amount, "voucher", "V-" + UUID.randomUUID(), "photos", photo(city.finance()));
    }

    private void pay(Actor finance, String amount, String voucher) {
        complete(finance, "pay", "paid", null, Map.of("amount", amount, "voucher", voucher, "photos", photo(finance)));
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
