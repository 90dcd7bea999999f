package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.database.Dialect;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;

/** Keeps requests and all that belongs to them. */
@Dependent
class RequestStore {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CityClock clock;

    /** A new request's number, for example {@code ZJ-2026-000012}; a step that fails leaves a gap. */
    String nextNumber() {
        long serial = ((Number) entityManager
                        .createNativeQuery(Dialect.nextOf("funding_request_number_seq"))
                        .getSingleResult())
                .longValue();
        return "ZJ-%d-%06d".formatted(clock.now().atZone(clock.zone()).getYear(), serial);
    }

    <T> T add(T requestOrPartOfIt) {
        entityManager.persist(requestOrPartOfIt);
        return requestOrPartOfIt;
    }

    void remove(Object partOfARequest) {
        entityManager.remove(partOfARequest);
    }

    Optional<FundingRequest> withNumber(String number) {
        return find(number, LockModeType.NONE);
    }

    /**
     * The request, for change: whoever else wants to change it waits until this transaction ends.
     *
     * @throws NotFound if there is no such request
     */
    FundingRequest lock(String number) {
        FundingRequest of = find(number, LockModeType.NONE).orElseThrow(NotFound::new);
        // It may have been read before, without a lock: what it says is read anew once it is ours.
        entityManager.flush();
        entityManager.refresh(of, LockModeType.PESSIMISTIC_WRITE);
        return of;
    }

    private Optional<FundingRequest> find(String number, LockModeType lock) {
        return entityManager
                .createQuery("select r from FundingRequest r where r.number = ?1", FundingRequest.class)
                .setParameter(1, number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    List<FundingCategory> categories() {
        return entityManager
                .createQuery("select c from FundingCategory c order by c.id", FundingCategory.class)
                .getResultList();
    }

    Optional<FundingCategory> categoryNamed(String name) {
        return categories().stream()
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    /** Null while a draft has none. */
    String categoryName(FundingRequest of) {
        return of.categoryId() == null
                ? null
                : entityManager.find(FundingCategory.class, of.categoryId()).name();
    }

    List<RequestPaper> papersOf(FundingRequest of) {
        return parts("RequestPaper", RequestPaper.class, of);
    }

    Set<PaperKind> paperKinds(FundingRequest of) {
        Set<PaperKind> kinds = EnumSet.noneOf(PaperKind.class);
        papersOf(of).forEach(paper -> kinds.add(paper.kind()));
        return kinds;
    }

    List<Objection> objectionsOf(FundingRequest of) {
        return parts("Objection", Objection.class, of);
    }

    List<FundingDecision> decisionsOf(FundingRequest of) {
        return parts("FundingDecision", FundingDecision.class, of);
    }

    List<Instalment> instalmentsOf(FundingRequest of) {
        return parts("Instalment", Instalment.class, of);
    }

    List<ProgressReport> progressOf(FundingRequest of) {
        return parts("ProgressReport", ProgressReport.class, of);
    }

    /** The instalment, for change, together with its request. */
    Instalment instalment(FundingRequest of, long id) {
        return instalmentsOf(of).stream()
                .filter(instalment -> instalment.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws InvalidInput naming {@code voucher} if the unit has paid with it this year */
    void requireFree(Voucher voucher) {
        entityManager
                .createQuery(
                        "select r.number from Instalment i, FundingRequest r where r.id = i.requestId"
                                + " and i.voucherUnit = ?1 and i.voucherYear = ?2 and i.voucher = ?3",
                        String.class)
                .setParameter(1, voucher.unitId())
                .setParameter(2, voucher.year())
                .setParameter(3, voucher.number())
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw InvalidInput.of("voucher", "funding.voucherTaken", other);
                });
    }

    /**
     * Writes down a payment with it.
     *
     * @throws Conflict if somebody else pays with it at this moment
     */
    void keepOnce(Voucher voucher, Runnable payment) {
        // Whatever else could be wrong is to fail as itself.
        entityManager.flush();
        payment.run();
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            throw new Conflict("funding.voucherTakenMeanwhile", voucher.number());
        }
    }

    /** Oldest first. */
    private <T> List<T> parts(String entity, Class<T> type, FundingRequest of) {
        return entityManager
                .createQuery("select p from " + entity + " p where p.requestId = ?1 order by p.id", type)
                .setParameter(1, of.id())
                .getResultList();
    }

    /** All that a request holds, of whatever source. */
    List<FundAccount> accountsOf(FundingRequest of) {
        return entityManager
                .createQuery("select a from FundAccount a where a.subject = ?1 order by a.id", FundAccount.class)
                .setParameter(1, of.number())
                .getResultList();
    }

    /** The ledger's entries for a request, oldest first. */
    List<LedgerEntry> entriesOf(FundingRequest of) {
        return entityManager
                .createQuery("select e from LedgerEntry e where e.subject = ?1 order by e.id", LedgerEntry.class)
                .setParameter(1, of.number())
                .getResultList();
    }
}
