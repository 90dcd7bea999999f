package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chuangwen.calendar.CityClock;

/**
 * Which sources a request can be paid from: those of the unit that grants and of the year it is now; a change of scope
 * from the one it is paid from already.
 */
@Dependent
class PayingSources {

    private static final int SOURCES_MOST = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RequestMoney money;

    @Inject
    private CityClock clock;

    /** The newest first. */
    List<FundSource> of(FundingRequest request) {
        return entityManager
                .createQuery("select s from FundSource s where s.unitId = ?1 order by s.id desc", FundSource.class)
                .setParameter(1, request.grantingUnitId())
                .getResultStream()
                .filter(source -> isPayingFor(request, source))
                .limit(SOURCES_MOST)
                .toList();
    }

    Optional<FundSource> withCode(FundingRequest request, String code) {
        return of(request).stream().filter(source -> source.code().equals(code)).findFirst();
    }

    boolean isPayingFor(FundingRequest request, FundSource source) {
        if (!source.unitId().equals(request.grantingUnitId())) {
            return false;
        }
        return request.isChanging()
                ? source.code().equals(request.sourceCode())
                : source.year() == clock.now().atZone(clock.zone()).getYear();
    }

    /** How much the source that has most lacks for the request, in yuan; zero if one has enough. */
    BigDecimal lacking(FundingRequest request) {
        BigDecimal most = of(request).stream()
                .map(source -> source.balance().available())
                .max(Comparator.naturalOrder())
                .orElse(Yuan.ZERO);
        return money.toReserve(request).subtract(most).max(Yuan.ZERO);
    }
}
