package org.chuangwen.kill;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the requests and their money as a killed process has left them. Each acknowledged step is in the journal
 * exactly once, and the journal is one chain that ends where the request stands: so it stands where its last
 * acknowledged step left it, or one further if a step on its way had happened. It has exactly the tasks, timers and
 * processes of that state, and holds exactly the money of that state; and every source balances with its entries.
 */
final class RequestAudit extends Look {

    private static final List<String> POTS = List.of("available", "reserved", "committed", "paid");
    private static final Set<String> BEFORE_DECISION =
            Set.of("DRAFT", "REVIEW", "BUDGET_CHECK", "AWAITING_BUDGET", "APPRAISAL", "DECISION");

    private final List<Row> requests;
    private final Map<String, List<Row>> instalments;
    private final Map<String, List<Row>> accounts;
    private final Map<String, List<Row>> booked;
    private final List<String> texts;

    private RequestAudit(Connection connection, Ledger ledger) throws SQLException {
        super(connection, ledger);
        texts = MeetingTables.of(connection).texts();
        requests = rows("select * from funding_request order by id");
        instalments = Row.by("request_id", rows("select * from funding_instalment order by id"));
        accounts = Row.by("subject", rows("select * from fund_account"));
        booked = Row.by("source_id", rows("select * from ledger_entry order by source_id, serial"));
    }

    /**
     * What one look tells.
     *
     * @param states of the requests, by their numbers
     * @param openTasks the ids of the work items that wait
     * @param happened how many steps happened although they were not answered for
     * @param entries of the money ledger
     */
    record Result(List<String> faults, Map<String, String> states, Set<String> openTasks, int happened, int entries) {}

    static Result of(Connection connection, Ledger ledger) throws SQLException {
        return new RequestAudit(connection, ledger).result();
    }

    private Result result() throws SQLException {
        marks(Stream.concat(requests.stream().map(of -> of.text("title")), texts.stream())
                .toList());
        for (Row of : requests) {
            chain(of.text("number"), of.text("state"));
            work(of);
            money(of);
        }
        for (Row source : rows("select * from fund_source")) {
            balance(source);
        }
        tasks();
        audiences();
        waiting("request-paid-up", of -> of.is("state", "PAYMENT"));
        waiting("request-decided", RequestAudit::isForPartyGroup);
        takenBack();
        Map<String, String> states = new TreeMap<>();
        requests.forEach(of -> states.put(of.text("number"), of.text("state")));
        return new Result(
                faults(),
                states,
                openItems().stream().map(item -> item.text("id")).collect(Collectors.toSet()),
                happened(),
                booked.values().stream().mapToInt(List::size).sum());
    }

    /** Exactly the tasks, timers and processes of the state it is in. */
    private void work(Row of) {
        String number = of.text("number");
        String state = of.text("state");
        List<Row> parts = instalments.getOrDefault(of.text("id"), List.of());
        List<Row> open = parts.stream().filter(part -> part.is("state", "OPEN")).toList();
        List<String> expected = new ArrayList<>(Collections.nCopies(open.size(), "pay"));
        if (!isForPartyGroup(of)) {
            stepIn(state).ifPresent(expected::add);
        }
        Collections.sort(expected);
        if (!openSteps(number).equals(expected)) {
            fault(number + " at " + state + " waits for " + openSteps(number) + " instead of " + expected);
        }
        List<String> timers =
                jobs(number).stream().map(job -> job.text("handler_cfg_")).toList();
        List<String> timersExpected = switch (state) {
            case "PUBLIC_NOTICE" -> List.of("noticeOver");
            case "NOT_STARTED" -> List.of("notBegun");
            default -> List.of();
        };
        if (!timers.equals(timersExpected)) {
            fault(number + " at " + state + " has the timers " + timers + " instead of " + timersExpected);
        }
        boolean over = isOver(state);
        if (processes(number).size() != (over ? 0 : 1)) {
            fault(number + " at " + state + " has the processes " + processes(number));
        }
        for (Row part : parts) {
            String key = number + "/" + part.text("id");
            boolean payable = part.is("state", "OPEN");
            if (!processes(key).equals(payable ? Set.of("instalment") : Set.of())
                    || jobs(key).size() != (payable ? 2 : 0)) {
                fault(key + " is " + part.text("state") + " but has " + processes(key) + " and "
                        + jobs(key).size() + " timers");
            }
        }
        Stream.concat(
                        jobs(number).stream(),
                        parts.stream().flatMap(part -> jobs(number + "/" + part.text("id")).stream()))
                .filter(job -> job.number("retries_") < 1)
                .forEach(job -> fault(number + ": a timer has given up: " + job));
        if (state.equals("PAYMENT") && open.isEmpty() || over && parts.stream().anyMatch(RequestAudit::isToPay)) {
            fault(number + " at " + state + " has the instalments " + parts);
        }
    }

    private static boolean isToPay(Row part) {
        return part.is("state", "OPEN") || part.is("state", "PLANNED");
    }

    /** Then its agenda item has the tasks. */
    private static boolean isForPartyGroup(Row of) {
        return of.is("state", "DECISION") && of.is("route", "PARTY_GROUP");
    }

    private static boolean isOver(String state) {
        return Set.of("SETTLED", "REFUSED", "WITHDRAWN", "LAPSED").contains(state);
    }

    private static Optional<String> stepIn(String state) {
        return Optional.ofNullable(
                switch (state) {
                    case "DRAFT" -> "apply";
                    case "REVIEW" -> "review";
                    case "BUDGET_CHECK" -> "checkBudget";
                    case "AWAITING_BUDGET" -> "awaitBudget";
                    case "DECISION" -> "approve";
                    case "PLANNING" -> "plan";
                    case "NOT_STARTED" -> "start";
                    case "UNDER_WAY" -> "build";
                    case "ACCEPTANCE" -> "accept";
                    case "SETTLEMENT" -> "settle";
                    default -> null;
                });
    }

    /** It holds what its state says, and each payment is one entry and one instalment. */
    private void money(Row of) {
        String number = of.text("number");
        BigDecimal asked = yuan(of, "asked");
        BigDecimal inForce = of.has("granted_in_force") ? yuan(of, "granted_in_force") : BigDecimal.ZERO;
        BigDecimal reserved = held(number, "reserved");
        BigDecimal committed = held(number, "committed");
        BigDecimal paid = held(number, "paid");
        BigDecimal promised = committed.add(paid);
        boolean right = switch (of.text("state")) {
            case "DECISION", "PUBLIC_NOTICE" ->
                promised.compareTo(inForce) == 0 && reserved.add(promised).compareTo(asked.max(inForce)) == 0;
            case "SETTLED", "REFUSED", "WITHDRAWN", "LAPSED" -> reserved.signum() == 0 && committed.signum() == 0;
            default -> reserved.signum() == 0 && promised.compareTo(inForce) == 0;
        };
        if (!right) {
            fault(number + " at " + of.text("state") + " asked " + asked + ", in force " + inForce + ", but holds "
                    + reserved + " reserved, " + committed + " committed, " + paid + " paid");
        }
        List<String> vouchers = booked.values().stream()
                .flatMap(List::stream)
                .filter(entry -> number.equals(entry.text("subject")) && entry.is("kind", "PAY"))
                .map(entry -> entry.text("voucher") + " " + yuan(entry, "amount"))
                .sorted()
                .toList();
        List<String> payments = instalments.getOrDefault(of.text("id"), List.of()).stream()
                .filter(part -> part.is("state", "PAID"))
                .map(part -> part.text("voucher") + " " + yuan(part, "paid"))
                .sorted()
                .toList();
        if (!vouchers.equals(payments) || new HashSet<>(vouchers).size() != vouchers.size()) {
            fault(number + " has the payments " + payments + ", the ledger has " + vouchers);
        }
    }

    /** The source is the sum of its entries, its accounts are its pots, and entries are numbered without a gap. */
    private void balance(Row source) {
        String code = source.text("code");
        Map<String, BigDecimal> pots = new TreeMap<>();
        POTS.forEach(pot -> pots.put(pot, BigDecimal.ZERO));
        BigDecimal total = BigDecimal.ZERO;
        int serial = 0;
        for (Row entry : booked.getOrDefault(source.text("id"), List.of())) {
            serial++;
            if (entry.number("serial") != serial) {
                fault(code + " has the entry " + entry.text("serial") + " instead of " + serial);
            }
            BigDecimal amount = yuan(entry, "amount");
            total = total.add(entry.has("from_pot") ? BigDecimal.ZERO : amount)
                    .subtract(entry.has("to_pot") ? BigDecimal.ZERO : amount);
            move(pots, entry, "from_pot", amount.negate());
            move(pots, entry, "to_pot", amount);
            for (String pot : POTS) {
                if (yuan(entry, pot + "_after").compareTo(pots.get(pot)) != 0
                        || pots.get(pot).signum() < 0) {
                    fault(code + " entry " + serial + ": " + pot + " is " + pots.get(pot) + ", written is "
                            + entry.text(pot + "_after"));
                }
            }
        }
        BigDecimal sum = pots.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(sum) != 0
                || total.compareTo(yuan(source, "total")) != 0
                || source.number("entries") != serial) {
            fault(code + " totals " + source.text("total") + " with " + source.text("entries") + " entries; booked are "
                    + total + " in " + serial + ", in all pots " + sum);
        }
        for (String pot : POTS) {
            if (yuan(source, pot).compareTo(pots.get(pot)) != 0) {
                fault(code + ": " + pot + " is " + source.text(pot) + ", booked are " + pots.get(pot));
            }
        }
        for (String pot : POTS.subList(1, POTS.size())) {
            BigDecimal held = accounts.values().stream()
                    .flatMap(List::stream)
                    .filter(account -> account.is("source_id", source.text("id")))
                    .map(account -> yuan(account, pot))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (held.compareTo(pots.get(pot)) != 0) {
                fault(code + ": requests hold " + held + " " + pot + ", booked are " + pots.get(pot));
            }
        }
    }

    private static void move(Map<String, BigDecimal> pots, Row entry, String column, BigDecimal amount) {
        if (entry.has(column)) {
            pots.merge(entry.text(column).toLowerCase(Locale.ROOT), amount, BigDecimal::add);
        }
    }

    /** Whoever is not decided can be taken back, and what is paid at the settlement, too; nobody else. */
    private void takenBack() throws SQLException {
        waiting("request-withdrawn", of -> BEFORE_DECISION.contains(of.text("state")));
        waiting("request-change-withdrawn", of -> BEFORE_DECISION.contains(of.text("state")));
        waiting("request-payment-taken-back", of -> "SETTLEMENT".equals(of.text("state")));
    }

    /** The engine waits to be told of exactly those that wait. */
    private void waiting(String message, Predicate<Row> waits) throws SQLException {
        List<String> told = rows("select e.business_key_ from act_ru_event_subscr s join act_ru_execution e"
                        + " on e.id_ = s.proc_inst_id_ where s.event_name_ = '" + message + "'")
                .stream()
                .map(row -> row.text("business_key_"))
                .sorted()
                .toList();
        List<String> expected = requests.stream()
                .filter(waits)
                .map(of -> of.text("number"))
                .sorted()
                .toList();
        if (!told.equals(expected)) {
            fault("the engine waits for " + message + " of " + told + " instead of " + expected);
        }
    }

    private BigDecimal held(String number, String pot) {
        return accounts.getOrDefault(number, List.of()).stream()
                .map(account -> yuan(account, pot))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal yuan(Row row, String column) {
        return (BigDecimal) row.columns().get(column);
    }
}
