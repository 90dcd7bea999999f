package org.chuangwen.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody set going. */
@Entity
@Table(name = "started_process")
public class StartedProcess {

    @Id
    private String subject;

    @Column(name = "process_key")
    private String processKey;

    private String title;

    @Column(name = "started_by")
    private Long startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    protected StartedProcess() {}

    StartedProcess(String subject, String processKey, String title, long startedBy, Instant startedAt) {
        this.subject = subject;
        this.processKey = processKey;
        this.title = title.length() <= 200 ? title : title.substring(0, 199) + "…";
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    public String subject() {
        return subject;
    }

    public String processKey() {
        return processKey;
    }

    public String title() {
        return title;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
