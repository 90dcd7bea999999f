package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.rules.PastCase;

/** What was decided about requests lately: rules are tried out on it. */
@Dependent
class PastDecisions {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RequestStore requests;

    /** The latest first; where to look one up is told to those who may. */
    List<PastCase> latest(Actor actor, int most, BiFunction<FundingRequest, FundingDecision, List<String>> decided) {
        boolean readable = Reach.of(actor).everything();
        return entityManager
                .createQuery(
                        "select r, d from FundingRequest r, FundingDecision d where d.requestId = r.id order by d.id desc",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> past((FundingRequest) row[0], (FundingDecision) row[1], readable, decided))
                .toList();
    }

    private PastCase past(
            FundingRequest of,
            FundingDecision decision,
            boolean readable,
            BiFunction<FundingRequest, FundingDecision, List<String>> decided) {
        return new PastCase(
                of.number(),
                of.title(),
                readable ? FundingDeskBase.PAGE + of.number() : null,
                Map.of(
                        FundingRules.CATEGORY, requests.categoryName(of),
                        FundingRules.AMOUNT, decision.asked()),
                decided.apply(of, decision));
    }
}
