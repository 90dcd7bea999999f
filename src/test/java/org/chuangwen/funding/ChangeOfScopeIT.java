package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.chuangwen.meeting.Decision;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.OneRequest;
import org.chuangwen.worklist.WorkItem;
import org.junit.jupiter.api.Test;

/** A change of scope is decided anew, while what was granted before holds. */
@InContainer
class ChangeOfScopeIT extends OneRequest {

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
}
