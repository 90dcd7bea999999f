package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.chuangwen.identity.Actor;

/** What a request's steps do to its money; each amount is worked out from what the ledger holds. */
@Dependent
class RequestMoney {

    @Inject
    private FundLedger ledger;

    @Inject
    private RequestStore requests;

    /** What a request holds of its source, in yuan. */
    record Held(BigDecimal reserved, BigDecimal committed, BigDecimal paid, BigDecimal released) {

        BigDecimal sum() {
            return reserved.add(committed).add(paid);
        }
    }

    /** Nothing before anything was set aside. */
    Held of(FundingRequest request) {
        return requests.accountsOf(request).stream()
                .map(account -> new Held(account.reserved(), account.committed(), account.paid(), account.released()))
                .reduce(new Held(Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO), RequestMoney::plus);
    }

    private static Held plus(Held one, Held other) {
        return new Held(
                one.reserved.add(other.reserved),
                one.committed.add(other.committed),
                one.paid.add(other.paid),
                one.released.add(other.released));
    }

    /** What is asked for and not held yet, in yuan. */
    BigDecimal toReserve(FundingRequest request) {
        return request.asked().subtract(of(request).sum()).max(Yuan.ZERO);
    }

    /** Takes a payment back: what was paid is committed again. */
    LedgerEntry takeBack(FundingRequest request, int serial, String reason, Actor actor) {
        return ledger.reverse(request.sourceCode(), serial, reason, actor);
    }

    /**
     * Sets aside what is asked for and not held yet.
     *
     * @throws InsufficientFunds saying how much the source lacks
     */
    void reserve(FundingRequest request, String source, Actor actor) {
        BigDecimal missing = toReserve(request);
        if (missing.signum() > 0) {
            ledger.book(source, Booking.reserve(missing, request.number()), actor);
        }
    }

    /** Commits what was granted, as far as it is not committed or paid yet, and gives back the rest. */
    void commit(FundingRequest request) {
        Held held = of(request);
        BigDecimal more = request.granted().subtract(held.committed).subtract(held.paid);
        if (more.signum() > 0) {
            ledger.book(request.sourceCode(), Booking.commit(more, request.number()), null);
        } else if (more.signum() < 0) {
            release(request, Pot.COMMITTED, more.negate(), null);
        }
        releaseReserved(request, null);
    }

    /** Pays out of what is committed. */
    LedgerEntry pay(FundingRequest request, BigDecimal amount, String voucher, Actor actor) {
        return ledger.book(request.sourceCode(), Booking.pay(amount, request.number(), voucher), actor);
    }

    /** Gives back what is set aside and not committed. */
    void releaseReserved(FundingRequest request, Actor actor) {
        release(request, Pot.RESERVED, of(request).reserved, actor);
    }

    /** Gives back all that is not paid: the surplus of a settlement, or everything where nothing came of it. */
    BigDecimal releaseAll(FundingRequest request, Actor actor) {
        BigDecimal surplus = of(request).committed;
        release(request, Pot.COMMITTED, surplus, actor);
        releaseReserved(request, actor);
        return surplus;
    }

    private void release(FundingRequest request, Pot from, BigDecimal amount, Actor actor) {
        if (amount.signum() > 0) {
            ledger.book(request.sourceCode(), Booking.release(from, amount, request.number()), actor);
        }
    }
}
