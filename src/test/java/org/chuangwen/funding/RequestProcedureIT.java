package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.meeting.Decision;
import org.chuangwen.problem.Conflict;
import org.chuangwen.support.container.FundingCity;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.OneRequest;
import org.chuangwen.workflow.ProcedureProgress;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is drawn in {@code bpmn/funding-request.bpmn} is the way that requests go, also when they are taken back. */
@InContainer
class RequestProcedureIT extends OneRequest {

    private static final int ROUNDS = 10;

    /** As it was drawn before withdrawals, deferrals and the appraisal's ways back were. */
    private static final String EARLIER = "procedures/funding-request-of-2026.bpmn";

    @Inject
    private RepositoryService repository;

    @Inject
    private ProcedureProgress progress;

    @Inject
    private Trail trail;

    private String earlier;

    @AfterEach
    void drawAsNow() {
        if (earlier != null) {
            repository.deleteDeployment(earlier, true);
        }
    }

    // Taken back by the applicant

    @Test
    void shouldLeaveByTheWithdrawalThatIsDrawnFromWhereverItStands() {
        for (Runnable way : waysToTheDecision()) {
            way.run();
            RequestState before = state();
            List<WorkItem> open = inbox.openOf(number);
            withdrawals.withdraw(city.clerk(), number, "A sponsor pays");

            assertThat(state()).isEqualTo(RequestState.WITHDRAWN);
            assertThat(trail.of(number)).as("from %s", before).contains("withdrawn", "withdrawnEnd");
            assertOver();
            open.forEach(item -> assertThatThrownBy(
                            () -> worklist.complete(city.clerk(), item.id(), new Completion("submit", null, Map.of())))
                    .as("the task of %s", before)
                    .isInstanceOf(Conflict.class)
                    .hasMessage("worklist.withdrawn"));
            assertHolds("0.00", "0.00", "0.00");
        }
    }

    private List<Runnable> waysToTheDecision() {
        return List.of(
                () -> number = requests.draft(city.clerk(), city.draft(SAFETY, "20000"), null),
                () -> submitted(SAFETY, "20000"),
                () -> reviewed(SAFETY, "20000"),
                this::awaitingBudget,
                () -> reserved(WORKS, "200000"),
                () -> reserved(SAFETY, "20000"),
                () -> reserved(SAFETY, "86000"));
    }

    private void awaitingBudget() {
        reviewed(SAFETY, "500000.01");
        complete(city.finance(), "checkBudget", "wait", "After the mid-year budget", Map.of());
    }

    @Test
    void shouldGoOnToThePlanByTheEventThatIsDrawnWhenAChangeIsTakenBack() {
        List<Runnable> waits = List.of(
                () -> change("25000"),
                () -> {
                    change("600000");
                    complete(city.finance(), "checkBudget", "wait", "Not this year", Map.of());
                },
                () -> {
                    change("25000");
                    complete(city.finance(), "checkBudget", "reserve", null, Map.of());
                },
                () -> {
                    change("90000");
                    complete(city.finance(), "checkBudget", "reserve", null, Map.of());
                });
        for (Runnable wait : waits) {
            underWay("20000");
            wait.run();
            RequestState before = state();
            withdrawals.cancelChange(city.clerk(), number, "Too dear after all");

            assertThat(state()).isEqualTo(RequestState.PLANNING);
            assertThat(trail.of(number)).as("from %s", before).contains("changeWithdrawn");
            assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly("plan");
            assertThat(subscriptions()).isEmpty();
            assertHolds("0.00", "20000.00", "0.00");
            complete(city.finance(), "plan", "planned", null, plan("20000"));
        }
    }

    @Test
    void shouldPayAnewByTheEventThatIsDrawnWhenAPaymentIsTakenBackAtTheSettlement() {
        underWay("20000");
        complete(city.finance(), "pay", "paid", null, payment("6000"));
        complete(city.clerk(), "build", "completed", "Done", Map.of("photos", photo(city.clerk())));
        Actor supervisor = city.district().supervisor();
        complete(supervisor, "accept", "accepted", null, Map.of("photos", photo(supervisor)));
        complete(city.finance(), "pay", "paid", null, payment("14000"));
        long part = detail().instalments().get(0).id();
        reversals.takeBack(city.secondFinance(), number, part, "Paid to the wrong account");

        assertThat(trail.of(number)).contains("paymentTakenBack");
        assertThat(subscriptions()).containsExactly("request-paid-up");
        complete(city.finance(), "pay", "paid", null, payment("6000"));
        complete(city.finance(), "settle", "settled", null, Map.of());
        assertOver();
    }

    // Put off by the party group

    @Test
    void shouldWaitForThePartyGroupAgainEachTimeItDefers() {
        reserved(SAFETY, "86000");
        for (int times = 1; times <= 3; times++) {
            assertThat(Collections.frequency(trail.of(number), "decided")).isEqualTo(times);
            assertThat(subscriptions())
                    .containsExactlyInAnyOrder("request-decided", "request-withdrawn", "request-change-withdrawn");
            decide(Decision.DEFERRED, null, null);
            assertThat(state()).isEqualTo(RequestState.DECISION);
        }
        decide(Decision.PASSED, "86000", null);
        assertThat(state()).isEqualTo(RequestState.PUBLIC_NOTICE);
        assertThat(subscriptions()).as("nothing can be taken back any more").isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isOne();
    }

    @Test
    void shouldBeWithdrawnAfterItWasDeferred() {
        reserved(SAFETY, "86000");
        decide(Decision.DEFERRED, null, null);
        withdrawals.withdraw(city.clerk(), number, "A sponsor pays");
        assertThat(trail.of(number)).contains("isDeferred", "withdrawnEnd");
        assertOver();
        assertHolds("0.00", "0.00", "0.00");
    }

    // One of two wins

    @Test
    void shouldEitherWithdrawOrBeDecidedByThePartyGroup() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            reserved(SAFETY, "86000");
            assertOneWins(
                    () -> withdrawals.withdraw(city.clerk(), number, "A sponsor pays"),
                    () -> decide(Decision.PASSED, "86000", null));
            assertThat(state()).isIn(RequestState.WITHDRAWN, RequestState.PUBLIC_NOTICE);
            assertHolds(state() == RequestState.WITHDRAWN ? "0.00" : "86000.00", "0.00", "0.00");
            freeMoney();
        }
    }

    @Test
    void shouldEitherWithdrawOrBeSentBackByTheAppraisal() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            reserved(WORKS, "200000");
            String item = open("appraise").get(0).id();
            assertOneWins(
                    () -> withdrawals.withdraw(city.clerk(), number, "A sponsor pays"),
                    () -> worklist.complete(city.reviewer(), item, new Completion("refuse", "Unsound", Map.of())));
            assertThat(state()).isIn(RequestState.WITHDRAWN, RequestState.REFUSED);
            assertOver();
            assertHolds("0.00", "0.00", "0.00");
        }
    }

    @Test
    void shouldEitherTakeTheChangeBackOrGrantIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            underWay("20000");
            change("25000");
            complete(city.finance(), "checkBudget", "reserve", null, Map.of());
            String item = open("approve").get(0).id();
            assertOneWins(
                    () -> withdrawals.cancelChange(city.clerk(), number, "Too dear after all"),
                    () -> worklist.complete(
                            city.boss(), item, new Completion("grant", null, Map.of("amount", "25000"))));
            assertThat(state()).isIn(RequestState.PLANNING, RequestState.PUBLIC_NOTICE);
            assertHolds(state() == RequestState.PLANNING ? "0.00" : "5000.00", "20000.00", "0.00");
        }
    }

    private void freeMoney() {
        if (state() == RequestState.PUBLIC_NOTICE) {
            sources.topUp(city.finance(), city.source(), new BigDecimal("86000"), "For the next round");
        }
    }

    /** The other is told that somebody was first. */
    private static void assertOneWins(Runnable one, Runnable other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> both = List.of(() -> wins(one), () -> wins(other));
            List<Boolean> won = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(both)) {
                won.add(result.get());
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
    }

    private static boolean wins(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Conflict e) {
            return false;
        }
    }

    // The appraisal of drawings and budget

    @Test
    void shouldGoBackFromTheAppraisalAndComeAgain() {
        reserved(WORKS, "200000");
        assertHolds("200000.00", "0.00", "0.00");
        assertThat(faults(() -> complete(city.reviewer(), "appraise", "return", " ", Map.of())))
                .containsExactly("comment");
        complete(city.reviewer(), "appraise", "return", "The drawings lack the drains", Map.of());

        assertThat(state()).isEqualTo(RequestState.DRAFT);
        assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly("apply");
        assertHolds("0.00", "0.00", "0.00");
        assertThat(balance().available()).isEqualByComparingTo(FundingCity.TOTAL);
        assertThat(told(city.clerk())).contains("funding/returned");
        assertThat(book.page(city.clerk(), RequestFilter.ANY, null, 1).get(0).returnedFor())
                .isEqualTo("The drawings lack the drains");
        assertThat(detail().of().route())
                .as("who decides is not known any more")
                .isNull();

        requests.save(city.clerk(), number, city.draft(WORKS, "210000"));
        complete(city.clerk(), "apply", "submit", null, Map.of());
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        assertHolds("210000.00", "0.00", "0.00");
        complete(city.reviewer(), "appraise", "appraised", "Sound now", Map.of("amount", "205000"));
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "205000"));
        assertThat(state()).isEqualTo(RequestState.PUBLIC_NOTICE);
        assertUnbrokenJournal();
    }

    @Test
    void shouldEndWhenTheAppraisalFindsItUnsound() {
        reserved(WORKS, "200000");
        assertThat(faults(() -> complete(city.reviewer(), "appraise", "refuse", null, Map.of())))
                .containsExactly("comment");
        assertThat(faults(() -> complete(city.reviewer(), "appraise", "grant", "Fine", Map.of())))
                .containsExactly("outcome");
        complete(city.reviewer(), "appraise", "refuse", "The slope would slide", Map.of());

        assertThat(state()).isEqualTo(RequestState.REFUSED);
        assertThat(trail.of(number)).contains("notRecommendedEnd", "refusedEnd");
        assertThat(detail().journal()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("refuseAppraisal");
            assertThat(entry.remark()).isEqualTo("The slope would slide");
        });
        assertThat(told(city.clerk())).contains("funding/refused");
        assertOver();
        assertHolds("0.00", "0.00", "0.00");
        assertThat(balance().available()).isEqualByComparingTo(FundingCity.TOTAL);
        assertUnbrokenJournal();
    }

    @Test
    void shouldKeepTheGrantWhenTheAppraisalFindsAChangeUnsound() {
        reserved(WORKS, "90000");
        decide(Decision.PASSED, "90000", null);
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("90000"));
        complete(city.clerk(), "start", "started", null, Map.of());
        for (PaperKind kind : List.of(PaperKind.DRAWINGS, PaperKind.BUDGET)) {
            requests.addPaper(city.clerk(), number, kind, districts.photo(city.clerk()));
        }
        change("400000");
        complete(city.finance(), "checkBudget", "reserve", null, Map.of());
        assertThat(state()).isEqualTo(RequestState.APPRAISAL);
        assertThatThrownBy(() -> complete(city.reviewer(), "appraise", "return", "Draw it anew", Map.of()))
                .isInstanceOf(Conflict.class)
                .hasMessage("funding.changeGoesNotBack");
        complete(city.reviewer(), "appraise", "refuse", "The slope would slide", Map.of());

        assertThat(state()).isEqualTo(RequestState.PLANNING);
        assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly("plan");
        assertThat(detail().of().asked()).isEqualByComparingTo("90000");
        assertThat(told(city.clerk())).contains("funding/changeRefused");
        assertHolds("0.00", "90000.00", "0.00");
        assertUnbrokenJournal();
    }

    @Test
    void shouldBeAppraisedAgainWhenAnObjectionIsUpheldAndGoBackThen() {
        reserved(WORKS, "200000");
        complete(city.reviewer(), "appraise", "appraised", "Sound", Map.of("amount", "200000"));
        complete(city.boss(), "approve", "grant", null, Map.of("amount", "200000"));
        requests.object(city.reviewer(), number, "Wang Laosan", "It takes away my parking lot");
        passTime();
        Map<String, Object> answers = new HashMap<>();
        detail().objections().forEach(one -> answers.put("answer-" + one.id(), "He is right"));
        complete(city.reviewer(), "answerObjections", "uphold", null, answers);
        assertThat(state()).isEqualTo(RequestState.APPRAISAL);

        complete(city.reviewer(), "appraise", "return", "Move the wall", Map.of());
        assertThat(state()).isEqualTo(RequestState.DRAFT);
        assertHolds("0.00", "0.00", "0.00");
        withdrawals.withdraw(city.clerk(), number, "It cannot be moved");
        assertOver();
        assertUnbrokenJournal();
    }

    // Where it stands, for the drawing on its page

    @Test
    void shouldTellWhereItStandsThoughItIsNobodysTurn() {
        reserved(SAFETY, "86000");
        assertThat(waitsAt()).as("the party group meets").containsExactly("decided");
        decide(Decision.PASSED, "80000", null);
        assertThat(waitsAt()).as("it hangs on the wall").containsExactly("noticeOver");
        passTime();
        assertThat(waitsAt()).containsExactly("plan");
        complete(city.finance(), "plan", "planned", null, plan("80000"));
        complete(city.clerk(), "start", "started", null, Map.of());
        assertThat(waitsAt()).as("paid and built at once").containsExactly("build");
        build();
        accept();
        assertThat(waitsAt()).as("the last part is to be paid").containsExactly("paidUp");
        complete(city.finance(), "pay", "paid", null, payment("80000"));
        complete(city.finance(), "settle", "settled", null, Map.of());
        assertThat(waitsAt()).as("it is over").isEmpty();
    }

    private List<String> waitsAt() {
        return progress.waitsAt(FundingRequestProcess.KEY, number);
    }

    // What began by the procedure as it was drawn earlier

    @Test
    void shouldWithdrawWhatBeganBeforeThatWasDrawn() {
        drawAsEarlier();
        for (Runnable way : waysToTheDecision()) {
            way.run();
            withdrawals.withdraw(city.clerk(), number, "A sponsor pays");
            assertThat(state()).isEqualTo(RequestState.WITHDRAWN);
            assertOver();
        }
    }

    @Test
    void shouldWaitOnForThePartyGroupWhenWhatBeganEarlierIsDeferred() {
        drawAsEarlier();
        reserved(SAFETY, "86000");
        decide(Decision.DEFERRED, null, null);
        assertThat(subscriptions()).containsExactly("request-decided");
        decide(Decision.PASSED, "86000", null);
        assertThat(state()).isEqualTo(RequestState.PUBLIC_NOTICE);
    }

    @Test
    void shouldTakeBackChangesAndPaymentsOfWhatBeganEarlier() {
        drawAsEarlier();
        underWay("20000");
        change("25000");
        withdrawals.cancelChange(city.clerk(), number, "Too dear after all");
        assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly("plan");
        complete(city.finance(), "plan", "planned", null, plan("20000"));
        complete(city.clerk(), "build", "completed", "Done", Map.of("photos", photo(city.clerk())));
        Actor supervisor = city.district().supervisor();
        complete(supervisor, "accept", "accepted", null, Map.of("photos", photo(supervisor)));
        complete(city.finance(), "pay", "paid", null, payment("20000"));
        reversals.takeBack(city.finance(), number, detail().instalments().get(0).id(), "Paid to the wrong account");
        assertThat(subscriptions()).containsExactly("request-paid-up");
        complete(city.finance(), "pay", "paid", null, payment("20000"));
        complete(city.finance(), "settle", "settled", null, Map.of());
        assertOver();
    }

    @Test
    void shouldSayThatTheAppraisalOnlyPassesInWhatBeganEarlier() {
        drawAsEarlier();
        reserved(WORKS, "200000");
        for (String outcome : List.of("return", "refuse")) {
            assertThatThrownBy(() -> complete(city.reviewer(), "appraise", outcome, "Unsound", Map.of()))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("funding.appraisalOnlyPasses");
        }
        complete(city.reviewer(), "appraise", "appraised", "Sound", Map.of("amount", "200000"));
        assertThat(state()).isEqualTo(RequestState.DECISION);
        assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly("approve");
    }

    private void drawAsEarlier() {
        earlier = repository
                .createDeployment()
                .addClasspathResource(EARLIER)
                .deploy()
                .getId();
    }

    // What the tests are told by

    /** What the engine has kept of the way that a request went. */
    @ApplicationScoped
    @Transactional
    static class Trail {

        @PersistenceContext
        private EntityManager entityManager;

        @SuppressWarnings("unchecked")
        List<String> of(String number) {
            return entityManager
                    .createNativeQuery(
                            "select a.act_id_ from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                                    + " where p.business_key_ = ?1",
                            String.class)
                    .setParameter(1, number)
                    .getResultList();
        }
    }

    private List<String> subscriptions() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        return runtime.createEventSubscriptionQuery().processInstanceId(instance).list().stream()
                .map(one -> one.getEventName())
                .toList();
    }

    /** Nothing is left of it for anybody to do, nor for the engine. */
    private void assertOver() {
        assertThat(inbox.openOf(number)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(number + "%")
                        .count())
                .isZero();
    }

    private void reviewed(String category, String amount) {
        submitted(category, amount);
        complete(city.reviewer(), "review", "pass", null, Map.of());
    }

    private void change(String amount) {
        complete(
                city.clerk(),
                "build",
                "change",
                "Another size",
                Map.of(
                        "item-name-1",
                        "Shelter",
                        "item-quantity-1",
                        "1",
                        "item-unit-1",
                        "piece",
                        "item-unitPrice-1",
                        amount));
    }
}
