package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.meeting.Decision;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleDrafts;
import org.chuangwen.support.container.FundingCity;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.OneRequest;
import org.junit.jupiter.api.Test;

/** Who decides on a request and how much, its public notice, and the time to begin after it. */
@InContainer
class RequestDecisionIT extends OneRequest {

    private static final String STAFF = "人员经费";

    private static final List<Map<String, Object>> NO_AMOUNTS =
            List.of(Map.of(), Map.of("amount", ""), Map.of("amount", " "));

    @Inject
    private RuleBook ruleBook;

    @Inject
    private RuleDrafts drafts;

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
}
