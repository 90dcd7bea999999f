package org.chuangwen.support.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
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
import org.chuangwen.funding.Balance;
import org.chuangwen.funding.FundSources;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.PaperKind;
import org.chuangwen.funding.PaymentReversals;
import org.chuangwen.funding.RequestDetail;
import org.chuangwen.funding.RequestState;
import org.chuangwen.funding.RequestWithdrawals;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.Decision;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;
import org.chuangwen.support.container.FundingCity.City;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notice;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Steps that many tests take with one request, in a city of its own; time stands still meanwhile. */
public abstract class OneRequest {

    protected static final String SAFETY = "公共安全设施";
    protected static final String WORKS = "市政设施";

    @Inject
    protected FundingCity cities;

    @Inject
    protected TestDistrict districts;

    @Inject
    protected FundingRequests requests;

    @Inject
    protected RequestWithdrawals withdrawals;

    @Inject
    protected PaymentReversals reversals;

    @Inject
    protected FundingBook book;

    @Inject
    protected FundSources sources;

    @Inject
    protected Meetings meetings;

    @Inject
    protected Worklist worklist;

    @Inject
    protected Inbox inbox;

    @Inject
    protected Notices notices;

    @Inject
    protected RuntimeService runtime;

    @Inject
    protected ManagementService management;

    @Inject
    protected CityClock clock;

    protected City city;
    protected String number;

    @BeforeEach
    protected void found() {
        clock.holdAt(Instant.parse("2040-03-05T01:00:00Z"));
        city = cities.create();
    }

    @AfterEach
    protected void letClockRun() {
        clock.release();
    }

    /** What kinds of notices about the request somebody has. */
    protected List<String> told(Actor actor) {
        return notices.of(actor, null, 100).stream()
                .filter(notice -> number.equals(notice.subject()))
                .map(Notice::kind)
                .toList();
    }

    protected boolean pays(Actor actor, String item) {
        return pays(actor, item, "V-" + UUID.randomUUID());
    }

    protected boolean pays(Actor actor, String item, String voucher) {
        Map<String, Object> payment =
                Map.of("amount", "6000", "voucher", voucher, "photos", List.of(districts.photo(actor)));
        return succeeds(() -> worklist.complete(actor, item, new Completion("paid", null, payment)));
    }

    protected static boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    protected static List<Boolean> atOnce(List<Callable<Boolean>> steps) throws Exception {
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

    protected void submitted(String category, String amount) {
        number = requests.draft(city.clerk(), city.draft(category, amount), null);
        for (PaperKind kind : detail().missingPapers()) {
            paper(kind);
        }
        complete(city.clerk(), "apply", "submit", null, Map.of());
    }

    protected void toAppraisal() {
        submitted(WORKS, "200000");
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", city.source()));
        assertThat(state()).isEqualTo(RequestState.APPRAISAL);
    }

    protected void reserved(String category, String amount) {
        reserved(category, amount, city.source());
    }

    protected void reserved(String category, String amount, String source) {
        submitted(category, amount);
        complete(city.reviewer(), "review", "pass", null, Map.of());
        complete(city.finance(), "checkBudget", "reserve", null, Map.of("source", source));
    }

    protected void granted(String category, String amount) {
        reserved(category, amount);
        complete(city.boss(), "approve", "grant", null, Map.of("amount", amount));
    }

    protected void underWay(String amount) {
        underWay(amount, city.source());
    }

    /** Granted 20,000, planned 6,000 and 14,000. */
    protected void underWay(String amount, String source) {
        reserved(SAFETY, amount, source);
        complete(city.boss(), "approve", "grant", null, Map.of("amount", amount));
        passTime();
        complete(city.finance(), "plan", "planned", null, plan("6000", "14000"));
        complete(city.clerk(), "start", "started", null, Map.of());
    }

    protected void build() {
        complete(city.clerk(), "build", "completed", "Done", Map.of("photos", photo(city.clerk())));
    }

    protected void accept() {
        complete(
                city.district().supervisor(),
                "accept",
                "accepted",
                null,
                Map.of("photos", photo(city.district().supervisor())));
    }

    protected void paper(PaperKind kind) {
        requests.addPaper(city.clerk(), number, kind, districts.photo(city.clerk()));
    }

    protected void decide(Decision decision, String amount, String motion) {
        cities.decide(city.boss(), number, decision, amount, motion, clock.now());
    }

    /** Until the public notice is over. */
    protected void passTime() {
        clock.holdAt(detail().of().noticeUntil());
        fireTimers();
    }

    protected void fireTimers() {
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
    protected Map<String, Object> payment(String amount) {
        return Map.of("amount", amount, "voucher", "V-" + UUID.randomUUID(), "photos", photo(city.finance()));
    }

    protected void pay(Actor finance, String amount, String voucher) {
        complete(finance, "pay", "paid", null, Map.of("amount", amount, "voucher", voucher, "photos", photo(finance)));
    }

    protected Map<String, Object> plan(String... amounts) {
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

    protected static Map<String, Object> items(String amount) {
        return Map.of(
                "item-name-1", "Shelter", "item-quantity-1", "1", "item-unit-1", "piece", "item-unitPrice-1", amount);
    }

    protected Map<String, Object> answers(String text) {
        Map<String, Object> answers = new HashMap<>();
        detail().objections().stream()
                .filter(objection -> objection.answer() == null)
                .forEach(objection -> answers.put("answer-" + objection.id(), text));
        return answers;
    }

    protected List<UUID> photo(Actor actor) {
        return List.of(districts.photo(actor));
    }

    protected void complete(Actor actor, String step, String outcome, String comment, Map<String, Object> data) {
        act(actor, number, step, outcome, comment, data);
    }

    protected void act(
            Actor actor, String subject, String step, String outcome, String comment, Map<String, Object> data) {
        WorkItem item = inbox.openOf(subject).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " does not wait for " + step));
        worklist.complete(actor, item.id(), new Completion(outcome, comment, data));
    }

    protected List<WorkItem> open(String step) {
        return inbox.openOf(number).stream()
                .filter(item -> item.step().equals(step))
                .toList();
    }

    protected static List<String> faults(Runnable step) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                invalid.errors().stream().map(FieldError::field).forEach(fields::add));
        return fields;
    }

    protected RequestState state() {
        return detail().of().state();
    }

    protected RequestDetail detail() {
        return book.detail(city.district().auditor(), number);
    }

    protected Balance balance() {
        return sources.one(city.finance(), city.source()).balance();
    }

    /** What the request holds, and that the source adds up beside it. */
    protected void assertHolds(String reserved, String committed, String paid) {
        RequestDetail.Account account = detail().account();
        assertThat(List.of(account.reserved(), account.committed(), account.paid()))
                .containsExactly(new BigDecimal(reserved), new BigDecimal(committed), new BigDecimal(paid));
    }

    protected void assertUnbrokenJournal() {
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
