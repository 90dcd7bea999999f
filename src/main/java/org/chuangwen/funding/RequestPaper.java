package org.chuangwen.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A paper that came with a request. */
@Entity
@Table(name = "funding_paper")
public class RequestPaper {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "request_id")
    private Long requestId;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    @Column(name = "attachment_id")
    private UUID attachmentId;

    protected RequestPaper() {}

    RequestPaper(FundingRequest of, PaperKind kind, UUID attachmentId) {
        this.requestId = of.id();
        this.kind = kind;
        this.attachmentId = attachmentId;
    }

    public Long id() {
        return id;
    }

    public PaperKind kind() {
        return kind;
    }

    public UUID attachmentId() {
        return attachmentId;
    }
}
