package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No yuan is counted twice, whoever books at once. */
@InContainer
class FundLedgerIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private FundSources sources;

    @Inject
    private FundLedger ledger;

    private District district;
    private Actor finance;
    private String code;

    @BeforeEach
    void openSource() {
        district = districts.create();
        finance = districts.appoint(district.secondHandler(), Role.FINANCE_OFFICER, district.bureau());
        code = "S-" + district.bureau().code();
        sources.open(finance, wanted(code, "1000"));
    }

    @Test
    void shouldShowWhatEveryEntryLeft() {
        sources.topUp(finance, code, yuan("500"), "Saved on electricity");
        sources.cut(finance, code, yuan("0.01"), "Rounding");
        ledger.book(code, Booking.reserve(yuan("700"), "ZJ-1"), null);
        ledger.book(code, Booking.commit(yuan("600"), "ZJ-1"), null);
        ledger.book(code, Booking.release(Pot.RESERVED, yuan("100"), "ZJ-1"), null);
        ledger.book(code, Booking.pay(yuan("250.50"), "ZJ-1", "V-12"), null);

        Balance balance = sources.one(finance, code).balance();
        assertThat(balance)
                .isEqualTo(new Balance(yuan("1499.99"), yuan("899.99"), yuan("0.00"), yuan("349.50"), yuan("250.50")));
        assertThat(sources.entries(finance, code, null, 10))
                .extracting(LedgerEntry::kind)
                .containsExactly(
                        EntryKind.PAY,
                        EntryKind.RELEASE,
                        EntryKind.COMMIT,
                        EntryKind.RESERVE,
                        EntryKind.CUT,
                        EntryKind.TOP_UP,
                        EntryKind.OPENING);
        assertThat(sources.entries(finance, code, null, 1).get(0).after()).isEqualTo(balance);
        assertThat(sources.entries(finance, code, null, 10))
                .extracting(LedgerEntry::serial)
                .containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(sources.one(finance, code).disbursementRate()).isEqualTo(new BigDecimal("41.8"));
    }

    @Test
    void shouldReserveExactlyWhatIsThereWhenTenThousandAskAtOnce() throws Exception {
        int asking = 10_000;
        AtomicInteger refused = new AtomicInteger();
        atOnce(asking, i -> {
            try {
                ledger.book(code, Booking.reserve(yuan("1"), "ZJ-" + i % 50), null);
            } catch (InsufficientFunds e) {
                refused.incrementAndGet();
            }
        });

        assertThat(refused.get()).isEqualTo(asking - 1000);
        assertThat(sources.entries(finance, code, null, 1).get(0).serial())
                .as("no number is given to what was refused")
                .isEqualTo(1001);
        assertThat(sources.one(finance, code).balance())
                .isEqualTo(new Balance(yuan("1000.00"), yuan("0.00"), yuan("1000.00"), yuan("0.00"), yuan("0.00")));
    }

    @Test
    void shouldLoseNoTopUpWhenManyAreEnteredAtOnce() throws Exception {
        atOnce(200, i -> sources.topUp(finance, code, yuan("0.01"), "One fen"));

        assertThat(sources.one(finance, code).balance().total()).isEqualTo(yuan("1002.00"));
        assertThat(sources.entries(finance, code, null, 1).get(0).after().total())
                .isEqualTo(yuan("1002.00"));
    }

    @Test
    void shouldPayAtMostWhatIsCommittedWhenManyPayAtOnce() throws Exception {
        ledger.book(code, Booking.reserve(yuan("100"), "ZJ-1"), null);
        ledger.book(code, Booking.commit(yuan("100"), "ZJ-1"), null);
        ledger.book(code, Booking.reserve(yuan("100"), "ZJ-2"), null);
        ledger.book(code, Booking.commit(yuan("100"), "ZJ-2"), null);
        AtomicInteger paid = new AtomicInteger();
        atOnce(20, i -> {
            try {
                ledger.book(code, Booking.pay(yuan("60"), "ZJ-1", "V-" + i), finance);
                paid.incrementAndGet();
            } catch (InsufficientFunds e) {
                assertThat(e.missing()).isEqualTo(yuan("20.00"));
            }
        });

        assertThat(paid.get()).as("the other request's money is not this one's").isEqualTo(1);
    }

    @Test
    void shouldTakeBackAnEntryOnceWhenManyTry() throws Exception {
        sources.topUp(finance, code, yuan("70"), "Entered twice");
        int entry = sources.entries(finance, code, null, 1).get(0).serial();
        AtomicInteger done = new AtomicInteger();
        atOnce(20, i -> {
            try {
                sources.reverse(finance, code, entry, "Entered twice");
                done.incrementAndGet();
            } catch (Conflict e) {
                assertThat(e.key()).isEqualTo("funding.reversedAlready");
            }
        });

        assertThat(done.get()).isEqualTo(1);
        assertThat(sources.one(finance, code).balance().total()).isEqualTo(yuan("1000.00"));
    }

    @Test
    void shouldRefuseToTakeBackWhatHasMovedOn() {
        sources.topUp(finance, code, yuan("70"), "Saved");
        int entry = sources.entries(finance, code, null, 1).get(0).serial();
        ledger.book(code, Booking.reserve(yuan("1050"), "ZJ-1"), null);

        assertThatThrownBy(() -> sources.reverse(finance, code, entry, "Entered wrongly"))
                .isInstanceOfSatisfying(
                        InsufficientFunds.class,
                        refused -> assertThat(refused.missing()).isEqualTo(yuan("50.00")));
        int reserved = sources.entries(finance, code, null, 1).get(0).serial();
        assertThatThrownBy(() -> sources.reverse(finance, code, reserved, "A step's own"))
                .isInstanceOf(NotAllowed.class);
        assertThat(sources.one(finance, code).balance().reserved()).isEqualTo(yuan("1050.00"));
    }

    @Test
    void shouldSayWhatIsWrongBesideEachField() {
        assertThatThrownBy(() -> sources.open(
                        finance, new NewFundSource("bad code", " ", null, 1999, "NONE", yuan("1.005"), null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "code", "name", "kind", "year", "unitCode", "amount", "reason"));
        assertThatThrownBy(() -> sources.open(finance, wanted(code, "1")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactly("code"));
    }

    @Test
    void shouldKeepMoneyToThoseItConcerns() {
        Actor elsewhere = districts.appoint(district.otherHandler(), Role.FINANCE_OFFICER, district.otherBureau());

        assertThatThrownBy(() -> sources.one(elsewhere, code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.topUp(elsewhere, code, yuan("1"), "Mine"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.one(district.dispatcher(), code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.page(district.patroller(), null, null, 10))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sources.topUp(district.auditor(), code, yuan("1"), "Why not"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        sources.open(elsewhere, wanted("S2-" + district.root().code(), "1")))
                .isInstanceOf(InvalidInput.class);
        assertThat(sources.one(district.auditor(), code).code()).isEqualTo(code);
        assertThat(sources.page(finance, 2026, null, 10))
                .extracting(FundSourceRow::code)
                .containsExactly(code);
        assertThat(sources.page(elsewhere, null, null, 10)).isEmpty();
    }

    private interface Booker {
        void book(int number);
    }

    private static void atOnce(int times, Booker booker) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                all.add(() -> {
                    booker.book(number);
                    return null;
                });
            }
            for (Future<Void> one : threads.invokeAll(all, 300, TimeUnit.SECONDS)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private NewFundSource wanted(String newCode, String amount) {
        return new NewFundSource(
                newCode,
                "Saved public expenditure",
                FundSource.Kind.SAVED_PUBLIC_EXPENDITURE,
                2026,
                district.bureau().code(),
                yuan(amount),
                "Decided in January");
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
