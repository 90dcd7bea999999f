package org.chuangwen.attachment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds photos again by what they look like. Works within the caller's transaction. */
@Dependent
class LookAlikes {

    /** So many rows are looked at; at a million photos, a look-up meets about four thousand. */
    private static final int CANDIDATES_MOST = 20_000;

    /** Of what is near, so many of the nearest are told. */
    private static final int TOLD_MOST = 50;

    @PersistenceContext
    private EntityManager entityManager;

    /** Makes a photo findable; none if there is nothing to be seen on it. */
    void keep(Attachment photo, List<Fingerprint> fingerprints) {
        for (Fingerprint fingerprint : fingerprints.stream().distinct().toList()) {
            fingerprint.keys().forEach(band -> entityManager.persist(new PhotoKey(band, fingerprint, photo)));
        }
    }

    /** Other photos that are attached to a subject and look like this one, the nearest first. */
    List<LookAlike> of(Attachment photo) {
        Map<UUID, Integer> distances = new HashMap<>();
        photo.fingerprint().ifPresent(wanted -> near(wanted, distances));
        sameBytes(photo).forEach(id -> distances.put(id, 0));
        distances.remove(photo.id());
        List<UUID> nearest = distances.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(TOLD_MOST)
                .map(Map.Entry::getKey)
                .toList();
        return attached(nearest).stream()
                .map(other -> new LookAlike(other, distances.get(other.id())))
                .sorted(Comparator.comparingInt(LookAlike::distance)
                        .thenComparing(found -> found.photo().uploadedAt()))
                .toList();
    }

    private void near(Fingerprint wanted, Map<UUID, Integer> distances) {
        List<Object[]> candidates = entityManager
                .createQuery("select k.fingerprint, k.attachmentId from PhotoKey k where k.band in ?1", Object[].class)
                .setParameter(1, wanted.keysOfNear())
                .setMaxResults(CANDIDATES_MOST)
                .getResultList();
        for (Object[] candidate : candidates) {
            int distance = wanted.distance(new Fingerprint((long) candidate[0]));
            if (distance <= Fingerprint.NEAR) {
                distances.merge((UUID) candidate[1], distance, Math::min);
            }
        }
    }

    /** Even if there is nothing to be seen on it. */
    private List<UUID> sameBytes(Attachment photo) {
        return entityManager
                .createQuery("select a.id from Attachment a where a.contentHash = ?1", UUID.class)
                .setParameter(1, photo.contentHash())
                .setMaxResults(TOLD_MOST)
                .getResultList();
    }

    private List<Attachment> attached(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select a from Attachment a where a.id in ?1 and a.subject is not null",
                                Attachment.class)
                        .setParameter(1, ids)
                        .getResultList();
    }
}
