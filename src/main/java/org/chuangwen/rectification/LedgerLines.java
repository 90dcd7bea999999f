package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.identity.Actor;
import org.chuangwen.rectification.process.RectificationProcess;

/** Reads the ledger slice by slice: the rows that the list shows, each with all that inspectors ask for. */
@ApplicationScoped
@Transactional
public class LedgerLines {

    private static final String FACTS =
            "select new org.chuangwen.rectification.LedgerLine$Facts(c.id, reporter.name, grid.code, c.quantity,"
                    + " c.quantityUnit, o.requirement, o.issuedAt, o.feedback, o.fedBackAt, o.doneQuantity, o.doneUnit)"
                    + " from RectificationCase c join Person reporter on reporter.id = c.reporterId"
                    + " left join Grid grid on grid.id = c.gridId left join c.currentOrder o where c.id in ?1";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CaseList list;

    /**
     * One slice of what the actor may read.
     *
     * @param after where the slice before ends, as {@link CaseSort#after} has it; null for the first
     */
    List<LedgerLine> slice(Actor actor, CaseFilter filter, CaseSort sort, String after, int rows) {
        List<CaseRow> page = list.page(actor, filter, sort, after, rows);
        if (page.isEmpty()) {
            return List.of();
        }
        Map<Long, LedgerLine.Facts> facts = entityManager
                .createQuery(FACTS, LedgerLine.Facts.class)
                .setParameter(1, page.stream().map(CaseRow::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(LedgerLine.Facts::id, Function.identity()));
        List<String> numbers = page.stream().map(CaseRow::number).toList();
        Map<String, UUID> before = photos(numbers, Purpose.BEFORE, true);
        Map<String, UUID> results = photos(numbers, Purpose.AFTER, false);
        Map<String, String> verifiers = verifiers(numbers);
        entityManager.clear();
        return page.stream()
                .map(row -> new LedgerLine(
                        row,
                        facts.get(row.id()),
                        before.get(row.number()),
                        results.get(row.number()),
                        row.state() == CaseState.CLOSED ? verifiers.get(row.number()) : null))
                .toList();
    }

    private Map<String, UUID> photos(List<String> numbers, Purpose purpose, boolean first) {
        Map<String, UUID> photos = new HashMap<>();
        entityManager
                .createQuery(
                        "select a.subject, a.id from Attachment a where a.subject in ?1 and a.purpose = ?2"
                                + " and a.thumbnailHash is not null order by a.uploadedAt, a.id",
                        Object[].class)
                .setParameter(1, numbers)
                .setParameter(2, purpose)
                .getResultStream()
                .forEach(row -> photos.merge((String) row[0], (UUID) row[1], (one, next) -> first ? one : next));
        return photos;
    }

    private Map<String, String> verifiers(List<String> numbers) {
        Map<String, String> verifiers = new HashMap<>();
        entityManager
                .createQuery(
                        "select e.subject, e.actorName from JournalEntry e where e.subject in ?1 and e.action = ?2"
                                + " order by e.id",
                        Object[].class)
                .setParameter(1, numbers)
                .setParameter(2, RectificationProcess.PASS)
                .getResultStream()
                .forEach(row -> verifiers.put((String) row[0], (String) row[1]));
        return verifiers;
    }
}
