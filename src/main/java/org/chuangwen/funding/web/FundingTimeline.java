package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chuangwen.journal.JournalEntry;

/** What happened to a request, in words, the latest first. */
@Named
@RequestScoped
public class FundingTimeline {

    private static final Set<String> BAD = Set.of(
            "returnRequest",
            "refuseRequest",
            "refuseAppraisal",
            "refuseFunds",
            "awaitBudget",
            "raiseObjection",
            "upholdObjections",
            "reworkFunded",
            "overdueInstalment",
            "takeBackPayment",
            "lapseRequest",
            "withdrawRequest");
    private static final Set<String> GOOD =
            Set.of("passReview", "grantFunds", "commitFunds", "acceptWork", "payInstalment", "settleRequest");

    /**
     * A sum or a number that an entry set.
     *
     * @param key of the message that tells it
     * @param value null if it is a sum, or if the message says all
     * @param amount in yuan, null if it is no sum
     */
    public record Fact(String key, String value, BigDecimal amount) {}

    /**
     * One entry.
     *
     * @param before when the one before it happened, null at the first: between the two lies how long it took
     * @param told what it set; empty if nothing
     * @param kind {@code good}, {@code bad} or empty: how it is drawn
     */
    public record Entry(JournalEntry entry, Instant before, List<Fact> told, String kind) {}

    public List<Entry> of(List<JournalEntry> journal) {
        List<Entry> entries = new ArrayList<>();
        Instant before = null;
        for (JournalEntry entry : journal) {
            entries.add(0, new Entry(entry, before, told(entry.facts()), kind(entry.action())));
            if (entry.stateAfter() != null) {
                before = entry.occurredAt();
            }
        }
        return entries;
    }

    private static String kind(String action) {
        return GOOD.contains(action) ? "good" : BAD.contains(action) ? "bad" : "";
    }

    private static List<Fact> told(Map<String, String> facts) {
        List<Fact> told = new ArrayList<>();
        facts.forEach((name, value) -> {
            Fact fact = fact(name, value);
            if (fact != null) {
                told.add(fact);
            }
        });
        return told;
    }

    private static Fact fact(String name, String value) {
        return switch (name) {
            case "asked", "granted", "amount", "paid", "surplus", "lacking" ->
                new Fact("funding.told." + name, null, new BigDecimal(value));
            case "route" -> new Fact("funding.route." + value, null, null);
            case "kind" -> new Fact("funding.paper." + value, null, null);
            case "source", "decision", "voucher", "entry", "instalment", "instalments", "percent", "objector", "case" ->
                new Fact("funding.told." + name, value, null);
            default -> null;
        };
    }
}
