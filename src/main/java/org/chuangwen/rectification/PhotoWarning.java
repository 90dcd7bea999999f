package org.chuangwen.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that speaks against an after-photo. It blocks nobody; whoever verifies says what to think of it. */
@Entity
@Table(name = "photo_warning")
public class PhotoWarning {

    /** What speaks against the photo. */
    public enum Kind {
        /** Its camera says it was taken before there was an order, or before the rework was ordered. */
        TAKEN_BEFORE_ORDER,
        /** Its camera says it was taken after it was uploaded. */
        TAKEN_LATER,
        /** Its camera says it was somewhere else. */
        FAR_FROM_PLACE,
        /** It is the picture of the problem as it was found. */
        SAME_AS_BEFORE,
        /** It is a picture that was fed back for this case before. */
        SAME_AS_EARLIER,
        /** It is a picture of another case. */
        SAME_AS_OTHER_CASE
    }

    /** What whoever verifies thinks of it. */
    public enum Verdict {
        /** There is a reason, and it is a good one. */
        ACCEPTED,
        /** The photo proves nothing. */
        NOT_ACCEPTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "order_id")
    private Long orderId;

    @Column(name = "photo_id")
    private UUID photoId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "limit_at")
    private Instant limitAt;

    private Integer metres;

    @Column(name = "other_photo_id")
    private UUID otherPhotoId;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected PhotoWarning() {}

    PhotoWarning(RectificationCase of, PhotoFinding finding, Instant now) {
        caseId = of.id();
        orderId = of.currentOrder().id();
        photoId = finding.photo().id();
        kind = finding.kind();
        takenAt = finding.takenAt();
        limitAt = finding.limitAt();
        metres = finding.metres();
        otherPhotoId = finding.other() == null ? null : finding.other().id();
        raisedAt = now;
    }

    void answer(Verdict given, String why, long answerer, Instant now) {
        verdict = given;
        reason = why;
        answeredBy = answerer;
        answeredAt = now;
    }

    public Long id() {
        return id;
    }

    /** The after-photo that it is about. */
    public UUID photoId() {
        return photoId;
    }

    public Kind kind() {
        return kind;
    }

    /** When the camera says the photo was taken, null where that is not the point. */
    public Instant takenAt() {
        return takenAt;
    }

    /** Before or after when it should have been taken, null where that is not the point. */
    public Instant limitAt() {
        return limitAt;
    }

    /** How far from the case's place, null where that is not the point. */
    public Integer metres() {
        return metres;
    }

    /** The photo that it looks like, null where that is not the point. */
    public UUID otherPhotoId() {
        return otherPhotoId;
    }

    public boolean isAnswered() {
        return verdict != null;
    }

    /** Null before it is answered. */
    public Verdict verdict() {
        return verdict;
    }

    /** Null if none was given. */
    public String reason() {
        return reason;
    }

    /** The supervisor's id, null before it is answered. */
    public Long answeredBy() {
        return answeredBy;
    }

    /** Null before it is answered. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
