package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chuangwen.identity.Actor;

/** What somebody usually reports, to be offered first. */
@ApplicationScoped
@Transactional
public class FamiliarCategories {

    private static final int OWN_REPORTS = 50;
    private static final int ALL_REPORTS = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Categories categories;

    /** The subcategories the actor has reported most lately, then those that others have. */
    public List<Category> of(Actor actor, int most) {
        Set<Long> ids = new LinkedHashSet<>(byFrequency(entityManager
                .createQuery(
                        "select c.categoryId from RectificationCase c where c.reporterId = ?1 order by c.id desc",
                        Long.class)
                .setParameter(1, actor.personId())
                .setMaxResults(OWN_REPORTS)
                .getResultList()));
        if (ids.size() < most) {
            ids.addAll(byFrequency(entityManager
                    .createQuery("select c.categoryId from RectificationCase c order by c.id desc", Long.class)
                    .setMaxResults(ALL_REPORTS)
                    .getResultList()));
        }
        return ids.stream()
                .limit(most)
                .flatMap(id -> categories.category(id).stream())
                .toList();
    }

    /** The most frequent first; of two alike, the later. */
    static List<Long> byFrequency(Collection<Long> latestFirst) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        latestFirst.forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Long, Integer> one) -> -one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
