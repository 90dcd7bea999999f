package org.chuangwen.funding;

import java.math.BigDecimal;

/**
 * What is to be entered in the ledger.
 *
 * @param from null for money that comes from outside
 * @param to null for money that goes outside
 * @param subject the request it is for, null if it is for none
 * @param reverses the number of the entry that it takes back, null if none
 * @param reason null where the step it belongs to says why
 * @param voucher null but for payments
 */
record Booking(
        EntryKind kind,
        Pot from,
        Pot to,
        BigDecimal amount,
        String subject,
        Integer reverses,
        String reason,
        String voucher) {

    static Booking opening(BigDecimal amount, String reason) {
        return new Booking(EntryKind.OPENING, null, Pot.AVAILABLE, amount, null, null, reason, null);
    }

    static Booking topUp(BigDecimal amount, String reason) {
        return new Booking(EntryKind.TOP_UP, null, Pot.AVAILABLE, amount, null, null, reason, null);
    }

    static Booking cut(BigDecimal amount, String reason) {
        return new Booking(EntryKind.CUT, Pot.AVAILABLE, null, amount, null, null, reason, null);
    }

    static Booking reserve(BigDecimal amount, String subject) {
        return new Booking(EntryKind.RESERVE, Pot.AVAILABLE, Pot.RESERVED, amount, subject, null, null, null);
    }

    static Booking commit(BigDecimal amount, String subject) {
        return new Booking(EntryKind.COMMIT, Pot.RESERVED, Pot.COMMITTED, amount, subject, null, null, null);
    }

    static Booking pay(BigDecimal amount, String subject, String voucher) {
        return new Booking(EntryKind.PAY, Pot.COMMITTED, Pot.PAID, amount, subject, null, null, voucher);
    }

    /** @param from {@link Pot#RESERVED} or {@link Pot#COMMITTED} */
    static Booking release(Pot from, BigDecimal amount, String subject) {
        return new Booking(EntryKind.RELEASE, from, Pot.AVAILABLE, amount, subject, null, null, null);
    }

    static Booking reversalOf(LedgerEntry entry, String reason) {
        return new Booking(
                EntryKind.REVERSAL,
                entry.to(),
                entry.from(),
                entry.amount(),
                entry.subject(),
                entry.serial(),
                reason,
                null);
    }

    boolean isReversal() {
        return kind == EntryKind.REVERSAL;
    }
}
