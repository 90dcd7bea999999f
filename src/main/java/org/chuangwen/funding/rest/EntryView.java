package org.chuangwen.funding.rest;

import java.math.BigDecimal;
import java.time.Instant;
import org.chuangwen.funding.EntryKind;
import org.chuangwen.funding.LedgerEntry;
import org.chuangwen.funding.Pot;

/** An entry of a source's ledger as the API shows it, with what the source held after it. */
public record EntryView(
        int number,
        EntryKind kind,
        Pot from,
        Pot to,
        BigDecimal amount,
        String subject,
        Integer reverses,
        String reason,
        String voucher,
        String by,
        Instant at,
        BigDecimal totalAfter,
        BigDecimal availableAfter,
        BigDecimal reservedAfter,
        BigDecimal committedAfter,
        BigDecimal paidAfter) {

    static EntryView of(LedgerEntry entry) {
        return new EntryView(
                entry.serial(),
                entry.kind(),
                entry.from(),
                entry.to(),
                entry.amount(),
                entry.subject(),
                entry.reverses(),
                entry.reason(),
                entry.voucher(),
                entry.actorName(),
                entry.bookedAt(),
                entry.after().total(),
                entry.after().available(),
                entry.after().reserved(),
                entry.after().committed(),
                entry.after().paid());
    }
}
