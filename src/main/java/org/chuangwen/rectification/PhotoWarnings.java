package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.PhotoWarning.Verdict;
import org.chuangwen.worklist.Completion;

/** What speaks against after-photos: raised at feedback, seen by all who see the case, answered at verification. */
@ApplicationScoped
@Transactional
public class PhotoWarnings {

    /** A verdict's field is this and the warning's id. */
    public static final String VERDICT_FIELD = "warning-";

    /** The field of its reason is this and the warning's id. */
    public static final String REASON_FIELD = "warningReason-";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PhotoChecks checks;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Attachments attachments;

    @Inject
    private Organisation organisation;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** What whoever verifies says to the warnings that are open. */
    record Answers(Map<PhotoWarning, Verdict> verdicts, Map<PhotoWarning, String> reasons) {

        /** Whether there is a photo that proves nothing. */
        boolean isAnyRefused() {
            return verdicts.containsValue(Verdict.NOT_ACCEPTED);
        }
    }

    /**
     * Everything that was found against a case's photos, oldest first.
     *
     * @throws NotFound if there is no such case, or none the actor may know of
     */
    public List<PhotoWarningDetail> of(Actor actor, String number) {
        RectificationCase of = caseBook.requireReadable(actor, number);
        return all(of).stream().map(warning -> detail(actor, of, warning)).toList();
    }

    /**
     * What would be found against a photo that the actor has uploaded and not yet fed back.
     *
     * @throws NotFound if there is no such case or photo for the actor, or no order yet
     */
    public List<PhotoFinding> preview(Actor actor, String number, UUID photo) {
        RectificationCase of = caseBook.requireReadable(actor, number);
        Attachment upload = attachments.find(actor, photo);
        if (of.currentOrder() == null || upload.subject() != null) {
            throw new NotFound();
        }
        return checks.check(of, upload, Set.of());
    }

    /**
     * Checks the photos of a feedback and keeps what is found.
     *
     * @return how many warnings there are
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int raise(RectificationCase of, List<UUID> photos, Instant now) {
        Set<UUID> together = Set.copyOf(photos);
        List<PhotoWarning> found = together.stream()
                .sorted()
                .map(attachments::get)
                .flatMap(photo -> checks.check(of, photo, together).stream())
                .map(finding -> new PhotoWarning(of, finding, now))
                .toList();
        found.forEach(entityManager::persist);
        return found.size();
    }

    /** Reads the answers to all open warnings; one that is missing is a fault of its field. */
    @Transactional(Transactional.TxType.MANDATORY)
    Answers read(RectificationCase of, Completion completion, FieldErrors errors) {
        Map<PhotoWarning, Verdict> verdicts = new LinkedHashMap<>();
        Map<PhotoWarning, String> reasons = new LinkedHashMap<>();
        for (PhotoWarning warning : open(of)) {
            String field = VERDICT_FIELD + warning.id();
            String reasonField = REASON_FIELD + warning.id();
            int faults = errors.asList().size();
            Verdict verdict = completion.choice(field, Verdict.class, errors);
            String reason = completion.text(reasonField, errors);
            if (verdict == null && errors.asList().size() == faults) {
                errors.add(field, "rectification.photo.answerRequired");
            } else if (verdict == Verdict.ACCEPTED) {
                errors.requireText(reasonField, reason, Remarks.MOST);
            } else {
                errors.limitText(reasonField, reason, Remarks.MOST);
            }
            verdicts.put(warning, verdict);
            reasons.put(warning, reason);
        }
        return new Answers(verdicts, reasons);
    }

    /** Keeps the answers, and records each in the journal. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answer(Actor actor, RectificationCase of, Answers answers, Instant now) {
        answers.verdicts().forEach((warning, verdict) -> {
            String reason = answers.reasons().get(warning);
            warning.answer(verdict, reason, actor.personId(), now);
            journal.add(new JournalEntry(of.number(), "answerPhotoWarning", now)
                    .by(actor, Role.SUPERVISOR)
                    .remark(reason)
                    .fact("warning", warning.kind())
                    .fact("photo", warning.photoId())
                    .fact("verdict", verdict));
        });
    }

    private List<PhotoWarning> all(RectificationCase of) {
        return entityManager
                .createQuery("select w from PhotoWarning w where w.caseId = ?1 order by w.id", PhotoWarning.class)
                .setParameter(1, of.id())
                .getResultList();
    }

    private List<PhotoWarning> open(RectificationCase of) {
        return all(of).stream().filter(warning -> !warning.isAnswered()).toList();
    }

    private PhotoWarningDetail detail(Actor actor, RectificationCase of, PhotoWarning warning) {
        String answerer = warning.answeredBy() == null
                ? null
                : organisation.person(warning.answeredBy()).map(Person::name).orElse(null);
        if (warning.otherPhotoId() == null) {
            return new PhotoWarningDetail(warning, false, null, answerer);
        }
        String otherCase = attachments.get(warning.otherPhotoId()).subject();
        if (of.number().equals(otherCase)) {
            return new PhotoWarningDetail(warning, true, null, answerer);
        }
        boolean readable = caseBook.isReadable(actor, otherCase);
        return new PhotoWarningDetail(warning, readable, readable ? otherCase : null, answerer);
    }
}
