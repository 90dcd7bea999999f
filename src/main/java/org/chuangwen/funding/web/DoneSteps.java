package org.chuangwen.funding.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chuangwen.funding.FundingRequest;
import org.chuangwen.funding.RequestState;
import org.chuangwen.journal.JournalEntry;

/** Which elements of {@code bpmn/funding-request.bpmn} lie behind a request, by what its journal tells. */
final class DoneSteps {

    private static final Map<String, List<String>> BY_ACTION = Map.ofEntries(
            Map.entry("draftRequest", List.of("draft", "began", "whatFor")),
            Map.entry("submitRequest", List.of("apply")),
            Map.entry("passReview", List.of("review", "isComplete")),
            Map.entry("reserveFunds", List.of("checkBudget", "isFunded", "chooseRoute")),
            Map.entry("resumeBudget", List.of("awaitBudget")),
            Map.entry("appraiseBudget", List.of("appraise", "isAppraised")),
            Map.entry(
                    "refuseAppraisal",
                    List.of("appraise", "isAppraised", "notRecommendedEnd", "isGranted", "isGrantKept")),
            Map.entry("grantFunds", List.of("decidedEnd", "isGranted")),
            Map.entry("refuseFunds", List.of("decidedEnd", "isGranted", "isGrantKept")),
            Map.entry("deferFunds", List.of("decided", "isDeferred")),
            Map.entry(
                    "refuseRequest", List.of("review", "isComplete", "refusedAtReviewEnd", "isGranted", "isGrantKept")),
            Map.entry("withdrawRequest", List.of("withdrawn", "withdrawnEnd")),
            Map.entry("cancelChange", List.of("changeWithdrawn")),
            Map.entry("dismissObjections", List.of("answerObjections", "isUpheld")),
            Map.entry("commitFunds", List.of("noticeOver", "isObjected", "commit")),
            Map.entry("planInstalments", List.of("plan", "isStarted")),
            Map.entry("startWork", List.of("start", "isBegun")),
            Map.entry("completeWork", List.of("build", "isBuilt")),
            Map.entry("acceptWork", List.of("accept", "isAccepted")),
            Map.entry("settleRequest", List.of("paidUp", "settle", "settledEnd")),
            Map.entry("lapseRequest", List.of("notBegun", "lapse", "lapsedEnd")));

    private DoneSteps() {}

    static Set<String> of(FundingRequest of, List<JournalEntry> journal) {
        Set<String> done = new LinkedHashSet<>();
        for (JournalEntry entry : journal) {
            done.addAll(BY_ACTION.getOrDefault(entry.action(), List.of()));
            if (Set.of("grantFunds", "refuseFunds").contains(entry.action()) && of.route() != null) {
                done.addAll(
                        switch (of.route()) {
                            case PARTY_GROUP -> List.of("decided", "isDeferred");
                            case LEADER, SMALL_SCALE_INVESTMENT -> List.of("approve");
                        });
            }
            if (RequestState.REFUSED.name().equals(entry.stateAfter())) {
                done.add("refusedEnd");
            }
        }
        return done;
    }
}
