package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.container.FundingCity.City;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.OneRequest;
import org.junit.jupiter.api.Test;

/** A request that is sent back, refused at the review, or waits for money. */
@InContainer
class RequestCorrectionIT extends OneRequest {

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
}
