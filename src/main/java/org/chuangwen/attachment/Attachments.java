package org.chuangwen.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.SubjectGuard;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;

/**
 * Takes in photos and papers, attaches them to subjects, and hands them to those who may read the subject. A file is
 * uploaded first and attached by the step that it is for; one that no step has taken within a day is removed.
 */
@ApplicationScoped
@Transactional
public class Attachments {

    /** How long an upload waits for a step to take it. */
    static final Duration WAITING = Duration.ofDays(1);

    /** How many uploads are removed in one transaction. */
    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentStore contents;

    @Inject
    private LookAlikes lookAlikes;

    @Inject
    private CityClock clock;

    @Inject
    @Any
    private Instance<SubjectGuard> guards;

    /**
     * Takes in a file: JPEG, PNG and WebP as photos, PDF as a paper, whatever the name says.
     *
     * @param fileName as the one who uploads it named it; a path is cut off; null is fine
     * @throws InvalidInput naming {@code photo}, if it is empty, above 10 MB, of another kind, too many pixels or
     *     unreadable
     */
    public Attachment upload(Actor actor, String fileName, byte[] content) {
        Instant now = clock.now();
        Intake.Accepted accepted = new Intake(clock.zone()).take(content, now);
        // In one order always: two who upload the same at the same moment must not wait for each other.
        Stream.concat(Stream.of(accepted.served()), accepted.thumbnail().stream())
                .sorted(Comparator.comparing(Blob::hash))
                .forEach(contents::put);
        Attachment attachment = new Attachment(FileName.of(fileName), accepted, actor.personId(), now);
        entityManager.persist(attachment);
        lookAlikes.keep(attachment, accepted.fingerprints());
        return attachment;
    }

    /**
     * Attaches uploads to a subject. To be called within the step that needs them; the caller has checked that the
     * actor may take that step.
     *
     * @param ids of the actor's own uploads that no step has taken yet; may be empty, one named twice counts once
     * @param subject the business number
     * @throws InvalidInput naming {@code photos}, if one is not the actor's, is gone or was taken, or is a PDF where a
     *     photo is needed
     */
    public void attach(Collection<UUID> ids, String subject, Purpose purpose, Actor actor) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw InvalidInput.of("photos", "attachment.gone");
        }
        // Sorted: rows are locked in one order, so that two steps that name the same uploads do not wait for each
        // other.
        for (UUID id : new TreeSet<>(ids)) {
            Attachment upload = lockWaiting(id)
                    .filter(found -> found.uploadedBy() == actor.personId())
                    .orElseThrow(() -> InvalidInput.of("photos", "attachment.gone"));
            if (purpose != Purpose.PAPER && !upload.isPhoto()) {
                throw InvalidInput.of("photos", "attachment.notAPhoto", upload.fileName());
            }
            upload.attachTo(subject, purpose);
        }
    }

    /**
     * Lets another subject show the same photos or papers; the bytes are kept once.
     *
     * @param purpose which of the subject's attachments, and what they are for the other
     */
    public void share(String subject, String other, Purpose purpose) {
        of(subject).stream()
                .filter(attachment -> attachment.purpose() == purpose)
                .map(attachment -> attachment.sharedWith(other))
                .forEach(entityManager::persist);
    }

    /** What is attached to a subject, oldest first. The caller has checked that it may be read. */
    public List<Attachment> of(String subject) {
        return entityManager
                .createQuery(
                        "select a from Attachment a where a.subject = ?1 order by a.uploadedAt, a.id", Attachment.class)
                .setParameter(1, subject)
                .getResultList();
    }

    /** The first photo of each subject that has one for this purpose. The caller has checked that they may be read. */
    public Map<String, UUID> firstPhotos(Collection<String> subjects, Purpose purpose) {
        Map<String, UUID> first = new HashMap<>();
        if (!subjects.isEmpty()) {
            entityManager
                    .createQuery(
                            "select a from Attachment a where a.subject in ?1 and a.purpose = ?2"
                                    + " order by a.uploadedAt, a.id",
                            Attachment.class)
                    .setParameter(1, subjects)
                    .setParameter(2, purpose)
                    .getResultStream()
                    .filter(Attachment::isPhoto)
                    .forEach(photo -> first.putIfAbsent(photo.subject(), photo.id()));
        }
        return first;
    }

    /**
     * An attachment that the actor may read: of a subject that they may read, or their own upload while it waits.
     *
     * @throws NotFound if there is none such
     */
    public Attachment find(Actor actor, UUID id) {
        Attachment attachment = entityManager.find(Attachment.class, id);
        if (attachment == null || !mayRead(actor, attachment)) {
            throw new NotFound();
        }
        return attachment;
    }

    /**
     * Other photos, of whatever subject, that are the same picture as this one or nearly so; the nearest first. The
     * caller decides what of that may be told to whom.
     *
     * @throws NotFound if there is no such attachment
     */
    public List<LookAlike> lookAlikes(UUID id) {
        return lookAlikes.of(get(id));
    }

    /**
     * An attachment for a service that has checked who asks.
     *
     * @throws NotFound if there is none such
     */
    public Attachment get(UUID id) {
        Attachment attachment = entityManager.find(Attachment.class, id);
        if (attachment == null) {
            throw new NotFound();
        }
        return attachment;
    }

    /**
     * An attachment's bytes, for those who may read it.
     *
     * @throws NotFound as {@link #find}, or if a PDF's thumbnail is asked for
     */
    public Content read(Actor actor, UUID id, Variant variant) {
        Attachment attachment = find(actor, id);
        String hash = attachment.hashOf(variant).orElseThrow(NotFound::new);
        Blob blob = contents.get(hash).orElseThrow(NotFound::new);
        return new Content(blob.hash(), blob.mediaType(), attachment.servedName(), blob.bytes());
    }

    /** Removes the uploads that no step has taken in time, and their bytes if nothing else refers to them. */
    void removeAbandoned() {
        List<UUID> ids = entityManager
                .createQuery("select a.id from Attachment a where a.subject is null and a.uploadedAt < ?1", UUID.class)
                .setParameter(1, clock.now().minus(WAITING))
                .setMaxResults(AT_ONCE)
                .getResultList();
        List<Attachment> abandoned =
                ids.stream().sorted().flatMap(id -> lockWaiting(id).stream()).toList();
        abandoned.forEach(entityManager::remove);
        entityManager.flush();
        abandoned.stream()
                .flatMap(upload -> Stream.of(Variant.values()).flatMap(variant -> upload.hashOf(variant).stream()))
                .distinct()
                .sorted()
                .forEach(contents::removeUnused);
    }

    private boolean mayRead(Actor actor, Attachment attachment) {
        return attachment.subject() == null
                ? attachment.uploadedBy() == actor.personId()
                : guards.stream().anyMatch(guard -> guard.mayRead(actor, attachment.subject()));
    }

    /** By a query: the database looks at the row once more after it has waited for the lock. */
    private Optional<Attachment> lockWaiting(UUID id) {
        return entityManager
                .createQuery("select a from Attachment a where a.id = ?1 and a.subject is null", Attachment.class)
                .setParameter(1, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }
}
