package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is paid of what was granted comes to the same, whichever way it is counted. */
@InContainer
class DisbursementIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private FundSources sources;

    @Inject
    private FundLedger ledger;

    @Inject
    private Disbursement disbursement;

    @Inject
    private CityClock clock;

    private District district;
    private Actor finance;
    private String unit;
    private YearMonth month;

    @BeforeEach
    void payOutOfTwoSources() {
        district = districts.create();
        unit = district.bureau().code();
        finance = districts.appoint(district.secondHandler(), Role.FINANCE_OFFICER, district.bureau());
        month = YearMonth.from(clock.now().atZone(clock.zone()));
        open("A-" + unit);
        open("B-" + unit);
        ledger.book("A-" + unit, Booking.reserve(yuan("800"), "ZJ-1"), null);
        ledger.book("A-" + unit, Booking.commit(yuan("600"), "ZJ-1"), null);
        ledger.book("A-" + unit, Booking.pay(yuan("400"), "ZJ-1", "V-1"), null);
        ledger.book("A-" + unit, Booking.release(Pot.COMMITTED, yuan("100"), "ZJ-1"), null);
    }

    private void open(String code) {
        sources.open(
                finance,
                new NewFundSource(
                        code,
                        "Savings",
                        FundSource.Kind.DEPARTMENTAL_BUDGET,
                        month.getYear(),
                        unit,
                        yuan("1000"),
                        "Opened"));
    }

    @Test
    void shouldLeaveOutWhatWasGivenBackOrOnlySetAside() {
        List<DisbursementRow> rows = told(Disbursement.By.SOURCE);

        assertThat(rows).extracting(DisbursementRow::key).containsExactly("A-" + unit, "B-" + unit);
        assertThat(rows.get(0).approved()).isEqualByComparingTo("500");
        assertThat(rows.get(0).paid()).isEqualByComparingTo("400");
        assertThat(rows.get(0).rate()).isEqualByComparingTo("80");
        assertThat(rows.get(1).rate()).isNull();
    }

    @Test
    void shouldComeToTheSameByUnitAndByMonth() {
        assertThat(told(Disbursement.By.UNIT)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo(unit);
            assertThat(row.rate()).isEqualByComparingTo("80");
        });
        List<DisbursementRow> months = told(Disbursement.By.MONTH);
        assertThat(months).hasSize(month.getMonthValue());
        DisbursementRow last = Disbursement.total(months, Disbursement.By.MONTH);
        assertThat(last.key()).isEqualTo(month.toString());
        assertThat(last.approved()).isEqualByComparingTo("500");
        assertThat(last.committed()).isEqualByComparingTo("100");
        assertThat(last.rate()).isEqualByComparingTo("80");
    }

    @Test
    void shouldTellNothingOfOtherYearsAndUnits() {
        assertThat(disbursement.of(finance, month.getYear() + 1, Disbursement.By.SOURCE))
                .isEmpty();
        District elsewhere = districts.create();
        Actor stranger = districts.appoint(elsewhere.secondHandler(), Role.FINANCE_OFFICER, elsewhere.bureau());
        assertThat(disbursement.of(stranger, month.getYear(), Disbursement.By.SOURCE))
                .extracting(DisbursementRow::key)
                .doesNotContain("A-" + unit);
    }

    @Test
    void shouldRefuseWhoReadsNoSources() {
        assertThatThrownBy(() -> disbursement.of(district.clerk(), month.getYear(), Disbursement.By.MONTH))
                .isInstanceOf(NotAllowed.class);
    }

    private List<DisbursementRow> told(Disbursement.By by) {
        return disbursement.of(finance, month.getYear(), by);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount).setScale(2);
    }
}
