package org.chuangwen.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One of the keys under which a photo is found by what it looks like. */
@Entity
@Table(name = "photo_key")
@IdClass(PhotoKey.Key.class)
class PhotoKey {

    /** All that there is of it; a class, as the standard asks for one with fields of these names. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private int band;
        private long fingerprint;
        private UUID attachmentId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.band == band
                    && key.fingerprint == fingerprint
                    && key.attachmentId.equals(attachmentId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(band, fingerprint, attachmentId);
        }
    }

    @Id
    private int band;

    @Id
    private long fingerprint;

    @Id
    @Column(name = "attachment_id")
    private UUID attachmentId;

    protected PhotoKey() {}

    PhotoKey(int band, Fingerprint fingerprint, Attachment photo) {
        this.band = band;
        this.fingerprint = fingerprint.bits();
        this.attachmentId = photo.id();
    }
}
