package org.chuangwen.attachment;

import java.time.Instant;
import java.util.UUID;

public class Attachment {
    public UUID id() {
        return null;
    }

    public Purpose purpose() {
        return null;
    }

    public String mediaType() {
        return null;
    }

    public Instant takenAt() {
        return null;
    }

    public Instant uploadedAt() {
        return null;
    }
}
