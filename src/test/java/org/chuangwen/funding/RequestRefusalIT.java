package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.support.container.FundingCity;
import org.chuangwen.support.container.FundingCity.City;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.OneRequest;
import org.junit.jupiter.api.Test;

/** Who may take which step of a request, and what is refused because it cannot be. */
@InContainer
class RequestRefusalIT extends OneRequest {

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
}
