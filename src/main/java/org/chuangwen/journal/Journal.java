package org.chuangwen.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Adds to the record and reads it. There is no way to change or remove an entry. */
@ApplicationScoped
public class Journal {

    @PersistenceContext
    private EntityManager entityManager;

    /** Adds an entry in the step's own transaction: the step and its record commit together or not at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(JournalEntry entry) {
        entityManager.persist(entry);
    }

    /** Everything that happened to a subject, oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<JournalEntry> of(String subject) {
        return entityManager
                .createQuery("select e from JournalEntry e where e.subject = ?1 order by e.id", JournalEntry.class)
                .setParameter(1, subject)
                .getResultList();
    }
}
