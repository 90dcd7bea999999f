package org.chuangwen.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A photo or paper that somebody uploaded. It belongs to nothing until it is attached to a subject, once and for good.
 */
@Entity
public class Attachment {

    @Id
    private UUID id;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "thumbnail_hash")
    private String thumbnailHash;

    @Column(name = "original_hash")
    private String originalHash;

    private Integer width;
    private Integer height;

    @Column(name = "taken_at")
    private Instant takenAt;

    private Double latitude;
    private Double longitude;

    private Long fingerprint;

    @Column(name = "uploaded_by")
    private Long uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected Attachment() {}

    Attachment(FileName fileName, Intake.Accepted accepted, long uploadedBy, Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.fileName = fileName.value();
        this.mediaType = accepted.served().mediaType();
        this.contentHash = accepted.served().hash();
        this.thumbnailHash = accepted.thumbnail().map(Blob::hash).orElse(null);
        this.originalHash = accepted.originalHash();
        this.width = accepted.width();
        this.height = accepted.height();
        this.takenAt = accepted.facts().takenAt();
        this.latitude = accepted.facts().latitude();
        this.longitude = accepted.facts().longitude();
        this.fingerprint = accepted.fingerprints().isEmpty()
                ? null
                : accepted.fingerprints().get(0).bits();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** @throws IllegalStateException if it belongs to a subject already */
    void attachTo(String newSubject, Purpose newPurpose) {
        if (subject != null) {
            throw new IllegalStateException("Attachment " + id + " already belongs to " + subject);
        }
        subject = newSubject;
        purpose = newPurpose;
    }

    /** The same photo or paper for another subject. */
    Attachment sharedWith(String other) {
        Attachment shared = new Attachment();
        shared.id = UUID.randomUUID();
        shared.subject = other;
        shared.purpose = purpose;
        shared.fileName = fileName;
        shared.mediaType = mediaType;
        shared.contentHash = contentHash;
        shared.thumbnailHash = thumbnailHash;
        shared.originalHash = originalHash;
        shared.width = width;
        shared.height = height;
        shared.takenAt = takenAt;
        shared.latitude = latitude;
        shared.longitude = longitude;
        shared.uploadedBy = uploadedBy;
        shared.uploadedAt = uploadedAt;
        return shared;
    }

    public UUID id() {
        return id;
    }

    /** The business number it belongs to, null while it is only uploaded. */
    public String subject() {
        return subject;
    }

    /** Null while it is only uploaded. */
    public Purpose purpose() {
        return purpose;
    }

    /** As the one who uploaded it named it, without any path; never used to find or to interpret the content. */
    public String fileName() {
        return fileName;
    }

    /** Of what is served: {@code image/jpeg} for every photo, or {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** SHA-256 of what is served, in hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }

    /** SHA-256 of the thumbnail, null for a PDF. */
    public String thumbnailHash() {
        return thumbnailHash;
    }

    /** SHA-256 of the file as it was uploaded, by which the same file is known again. */
    public String originalHash() {
        return originalHash;
    }

    /** Of the photo as served, in pixels; null for a PDF. */
    public Integer width() {
        return width;
    }

    /** Of the photo as served, in pixels; null for a PDF. */
    public Integer height() {
        return height;
    }

    /** When the camera says the photo was taken, null if it does not say so believably. */
    public Instant takenAt() {
        return takenAt;
    }

    /** Where the camera says it was, in degrees of WGS 84; null if it does not say so believably. */
    public Double latitude() {
        return latitude;
    }

    /** Where the camera says it was, in degrees of WGS 84; null if it does not say so believably. */
    public Double longitude() {
        return longitude;
    }

    /** What the photo looks like; empty for a PDF and where there is nothing to be seen. */
    Optional<Fingerprint> fingerprint() {
        return Optional.ofNullable(fingerprint).map(Fingerprint::new);
    }

    /** The person's id. */
    public long uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** Whether it is a photo, which has a thumbnail, and not a paper in PDF. */
    public boolean isPhoto() {
        return thumbnailHash != null;
    }

    /** By which the bytes are found; empty for a PDF's thumbnail. */
    public Optional<String> hashOf(Variant variant) {
        return Optional.ofNullable(variant == Variant.FULL ? contentHash : thumbnailHash);
    }

    /** Under which name it is handed out: every photo is a JPEG by then. */
    String servedName() {
        return isPhoto() ? new FileName(fileName).endingIn(".jpg") : fileName;
    }

    // For pages, whose expression language reads properties.
    public UUID getId() {
        return id;
    }

    public String getFileName() {
        return fileName;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    public Integer getWidth() {
        return width;
    }

    public Integer getHeight() {
        return height;
    }
}
