package org.chuangwen.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.rectification.process.DeadlineRequestProcess;
import org.chuangwen.rectification.process.ListedSupervisionProcess;
import org.chuangwen.rectification.process.RectificationProcess;

/**
 * What somebody did with a case of the demo, from {@code demo/steps.csv}.
 *
 * @param caseNumber the case's number in {@code demo/cases.csv}
 * @param ago in working time, before now
 * @param actor a username
 * @param action an outcome of a task, or {@link #REPORT}, {@link #URGE} or {@link #ASK_EXTENSION}
 * @param text what was written, null for nothing
 * @param quantity how much was done, null if it was not counted
 * @param helpingUnit the code of the unit that helps the one it is dispatched to, null if none does
 */
record Step(
        String caseNumber,
        Duration ago,
        String actor,
        String action,
        String unitCode,
        Integer limitAmount,
        String limitUnit,
        String text,
        BigDecimal quantity,
        String helpingUnit) {

    static final String REPORT = "report";
    static final String URGE = "urge";
    static final String ASK_EXTENSION = "askExtension";

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    /** In the order in which they happened. */
    static List<Step> all() {
        return Rows.of("steps.csv").stream().map(Step::of).toList();
    }

    private static Step of(CSVRecord row) {
        BigDecimal hours = new BigDecimal(row.get("hoursAgo"));
        String amount = row.get("limitAmount");
        String quantity = row.get("quantity");
        return new Step(
                row.get("case"),
                Duration.ofSeconds(hours.multiply(SECONDS_OF_AN_HOUR).longValue()),
                row.get("actor"),
                row.get("action"),
                row.get("unit"),
                amount == null ? null : Integer.valueOf(amount),
                row.get("limitUnit"),
                row.get("text"),
                quantity == null ? null : new BigDecimal(quantity),
                row.get("helping"));
    }

    boolean is(String what) {
        return action.equals(what);
    }

    /** The task that this answers. */
    String task() {
        return switch (action) {
            case RectificationProcess.ACCEPT, RectificationProcess.REFUSE, RectificationProcess.FIXED_ON_SPOT ->
                RectificationProcess.REGISTER;
            case RectificationProcess.DISPATCHED -> RectificationProcess.DISPATCH;
            case RectificationProcess.FEED_BACK, RectificationProcess.SEND_BACK, RectificationProcess.NEEDS_MONEY ->
                RectificationProcess.HANDLE;
            case RectificationProcess.PASS, RectificationProcess.REWORK -> RectificationProcess.VERIFY;
            case ListedSupervisionProcess.LISTED -> ListedSupervisionProcess.LIST;
            case DeadlineRequestProcess.APPROVE, DeadlineRequestProcess.DENY -> DeadlineRequestProcess.DECIDE;
            default -> throw new IllegalArgumentException("No task is answered by " + action);
        };
    }

    /** What the answer's form has, but for photos. */
    Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("unitCode", unitCode);
        data.put("limitAmount", limitAmount);
        data.put("limitUnit", limitUnit);
        data.put("quantity", quantity);
        if (is(RectificationProcess.DISPATCHED)) {
            data.put("requirement", text);
            data.put("coHandlers", helpingUnit);
        }
        return data;
    }

    /** What the answer says in words; a dispatch says it as what is required. */
    String comment() {
        return is(RectificationProcess.DISPATCHED) ? null : text;
    }
}
