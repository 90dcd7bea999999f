package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Any sequence of movements, legal or not, against a model that counts whole fen in plain longs. What the model refuses
 * must be refused and change nothing; what it allows must be done to the fen.
 */
class FundSourceModelTest {

    private static final List<String> REQUESTS = List.of("ZJ-1", "ZJ-2", "ZJ-3");

    /** @param undo take back the last entry that still stands instead */
    record Move(EntryKind kind, Pot releasedFrom, long fen, String request, boolean undo) {}

    @Property(tries = 2_000)
    void shouldAgreeWithModel(@ForAll("moves") List<Move> moves) {
        FundSource source = new FundSource("S", "S", FundSource.Kind.DEPARTMENTAL_BUDGET, 2026, 1);
        Map<String, FundAccount> accounts = new HashMap<>();
        REQUESTS.forEach(request -> accounts.put(request, new FundAccount(1, request)));
        Model model = new Model();
        List<Booking> standing = new ArrayList<>();

        for (Move move : moves) {
            if (move.undo() && standing.isEmpty()) {
                continue;
            }
            Booking booking = move.undo() ? undone(standing.get(standing.size() - 1)) : booking(move);
            Balance before = source.balance();
            boolean allowed = model.take(booking);
            boolean done = take(source, accounts, booking);

            assertThat(done).as("%s after %s", booking, before).isEqualTo(allowed);
            if (!done) {
                assertThat(source.balance()).isEqualTo(before);
            } else if (move.undo()) {
                standing.remove(standing.size() - 1);
            } else {
                standing.add(booking);
            }
            assertAgree(source, accounts, model);
        }
    }

    /** As the ledger does it: the source first, then the request's account; a refusal undoes both. */
    private static boolean take(FundSource source, Map<String, FundAccount> accounts, Booking booking) {
        try {
            Balance moved = source.balance().moved(booking.from(), booking.to(), booking.amount());
            if (booking.subject() != null) {
                accounts.get(booking.subject())
                        .move(booking.from(), booking.to(), booking.amount(), booking.isReversal());
            }
            source.move(booking.from(), booking.to(), booking.amount());
            assertThat(source.balance()).isEqualTo(moved);
            return true;
        } catch (InsufficientFunds refused) {
            assertThat(refused.missing()).isPositive();
            return false;
        }
    }

    private static void assertAgree(FundSource source, Map<String, FundAccount> accounts, Model model) {
        Balance balance = source.balance();
        assertThat(fen(balance.available())).isEqualTo(model.available);
        assertThat(fen(balance.total())).isEqualTo(model.total());
        for (String request : REQUESTS) {
            long[] held = model.held(request);
            FundAccount account = accounts.get(request);
            assertThat(new long[] {
                        fen(account.reserved()), fen(account.committed()), fen(account.paid()), fen(account.released())
                    })
                    .isEqualTo(held);
        }
        assertThat(fen(balance.reserved())).isEqualTo(model.sum(0));
        assertThat(fen(balance.committed())).isEqualTo(model.sum(1));
        assertThat(fen(balance.paid())).isEqualTo(model.sum(2));
    }

    private static Booking booking(Move move) {
        BigDecimal amount = BigDecimal.valueOf(move.fen(), 2);
        return switch (move.kind()) {
            case TOP_UP, OPENING, REVERSAL -> Booking.topUp(amount, "because");
            case CUT -> Booking.cut(amount, "because");
            case RESERVE -> Booking.reserve(amount, move.request());
            case COMMIT -> Booking.commit(amount, move.request());
            case PAY -> Booking.pay(amount, move.request(), "V-1");
            case RELEASE -> Booking.release(move.releasedFrom(), amount, move.request());
        };
    }

    private static Booking undone(Booking booking) {
        return new Booking(
                EntryKind.REVERSAL,
                booking.to(),
                booking.from(),
                booking.amount(),
                booking.subject(),
                1,
                "because",
                null);
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of(EntryKind.class),
                        Arbitraries.of(Pot.RESERVED, Pot.COMMITTED),
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.of(REQUESTS),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
                .as(Move::new)
                .list()
                .ofMaxSize(60);
    }

    /** Counts in fen; knows nothing of pots but where they lie in an array. */
    private static final class Model {

        private long available;
        private final Map<String, long[]> held = new HashMap<>();

        long[] held(String request) {
            return held.computeIfAbsent(request, any -> new long[4]);
        }

        long sum(int pot) {
            return held.values().stream().mapToLong(one -> one[pot]).sum();
        }

        long total() {
            return available + sum(0) + sum(1) + sum(2);
        }

        boolean take(Booking booking) {
            long fen = fen(booking.amount());
            boolean reversal = booking.isReversal();
            long[] of = booking.subject() == null ? null : held(booking.subject());
            int from = at(booking.from());
            int to = at(booking.to());
            if (booking.from() == Pot.AVAILABLE && available < fen
                    || from >= 0 && of[from] < fen
                    || of != null && booking.from() == Pot.AVAILABLE && reversal && of[3] < fen) {
                return false;
            }
            if (booking.from() == Pot.AVAILABLE) {
                available -= fen;
                if (of != null && reversal) {
                    of[3] -= fen;
                }
            }
            if (from >= 0) {
                of[from] -= fen;
            }
            if (booking.to() == Pot.AVAILABLE) {
                available += fen;
                if (of != null && !reversal) {
                    of[3] += fen;
                }
            }
            if (to >= 0) {
                of[to] += fen;
            }
            return true;
        }

        private static int at(Pot pot) {
            return pot == null || pot == Pot.AVAILABLE ? -1 : pot.ordinal() - 1;
        }
    }
}
