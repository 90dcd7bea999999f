package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.organisation.Organisation;

/** Reads what hangs on the wall: for anybody. */
@ApplicationScoped
@Transactional
public class PublicGrants {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RequestStore requests;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * One page of the grants that are on public notice now, the latest first.
     *
     * @param before the id of the last of the page before, null for the first page
     */
    public List<PublicGrant> onNotice(Long before, int limit) {
        return entityManager
                .createQuery(
                        "select r from FundingRequest r where r.state = ?1 and r.noticeUntil > ?2 and r.id < ?3"
                                + " order by r.id desc",
                        FundingRequest.class)
                .setParameter(1, RequestState.PUBLIC_NOTICE)
                .setParameter(2, clock.now())
                .setParameter(3, before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::grant)
                .toList();
    }

    private PublicGrant grant(FundingRequest of) {
        String decision = requests.decisionsOf(of).stream()
                .filter(one -> one.outcome() == FundingDecision.Outcome.GRANTED)
                .reduce((one, later) -> later)
                .map(FundingDecision::number)
                .orElse("");
        return new PublicGrant(
                of.id(),
                of.title(),
                nameOf(of.applicantUnitId()),
                nameOf(of.grantingUnitId()),
                of.purpose(),
                of.granted(),
                of.conditions(),
                decision,
                of.noticeUntil());
    }

    private String nameOf(long unit) {
        return organisation.unit(unit).orElseThrow().name();
    }
}
