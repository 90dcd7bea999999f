package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.meeting.Decision;
import org.chuangwen.problem.Conflict;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.support.container.FundingCity;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.OneRequest;
import org.chuangwen.workflow.ProcedureProgress;
import org.chuangwen.worklist.WorkItem;
import org.junit.jupiter.api.Test;

/** A request's whole life as it is meant to go, and how it may end before. */
@InContainer
class FundingRequestIT extends OneRequest {

    @Inject
    private ProcedureProgress progress;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

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
        assertThat(progress.waitsAt(RectificationProcess.KEY, wires)).containsExactly("moneySettled");
        number = book.page(city.clerk(), RequestFilter.ANY, null, 1).get(0).number();
        assertThat(detail().of().caseNumber()).isEqualTo(wires);
        assertThat(detail().of().purpose()).contains("Wires hang from the windows", "A rain shelter is needed");
        requests.save(city.clerk(), number, city.draft(SAFETY, "86000"));
        paper(PaperKind.CONSENT_SHEET);
        paper(PaperKind.QUOTE);
        return wires;
    }
}
