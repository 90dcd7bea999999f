package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;

/** 等待经费: tells which of the requests that wait for money a source has enough for now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WaitingRequests {

    private static final int TOLD_MOST = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PayingSources sources;

    @Inject
    private RequestMoney money;

    @Inject
    private FundingNotices notices;

    /** Those that fit now and did not before, the oldest first. */
    void tell(@Observes MoneyAvailable more) {
        BigDecimal now = more.source().balance().available();
        BigDecimal before = now.subtract(more.amount());
        entityManager
                .createQuery(
                        "select r from FundingRequest r where r.state = ?1 and r.grantingUnitId = ?2 order by r.id",
                        FundingRequest.class)
                .setParameter(1, RequestState.AWAITING_BUDGET)
                .setParameter(2, more.source().unitId())
                .setMaxResults(TOLD_MOST)
                .getResultStream()
                .filter(of -> sources.isPayingFor(of, more.source()))
                .filter(of -> {
                    BigDecimal lacking = money.toReserve(of);
                    return lacking.compareTo(now) <= 0 && lacking.compareTo(before) > 0;
                })
                .forEach(of -> notices.tellFinance(of, "funding/fitsNow"));
    }
}
