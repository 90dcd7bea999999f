package org.chuangwen.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** 进度报告: how far the work is. */
@Entity
@Table(name = "funding_progress")
public class ProgressReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "request_id")
    private Long requestId;

    private String content;
    private int percent;

    @Column(name = "reported_by")
    private Long reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected ProgressReport() {}

    ProgressReport(FundingRequest of, String content, int percent, long reportedBy, Instant now) {
        this.requestId = of.id();
        this.content = content.strip();
        this.percent = percent;
        this.reportedBy = reportedBy;
        this.reportedAt = now;
    }

    public Long id() {
        return id;
    }

    public String content() {
        return content;
    }

    /** How much is done, 0 to 100. */
    public int percent() {
        return percent;
    }

    public Long reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
