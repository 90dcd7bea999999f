package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.support.container.FundingCity;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.OneRequest;
import org.chuangwen.worklist.WorkItem;
import org.junit.jupiter.api.Test;

/** Instalments: paid once, with a voucher, taken back, reminded of, struck. */
@InContainer
class InstalmentIT extends OneRequest {

    @Inject
    private FundsDue due;

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

    @Test
    void shouldNotAskForLessThanIsPaid() {
        underWay("20000");
        pay(city.finance(), "6000", "V-1");
        assertThat(faults(() -> complete(city.clerk(), "build", "change", "Less", items("5999.99"))))
                .containsExactly("items");
        assertThat(state()).isEqualTo(RequestState.UNDER_WAY);
    }
}
