package org.chuangwen.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** 异议: what somebody by name had against it. Those of the public notice must be answered before money is committed. */
@Entity
@Table(name = "funding_objection")
public class Objection {

    /** When it was said. */
    public enum Stage {
        CONSENT,
        NOTICE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "request_id")
    private Long requestId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String objector;
    private String content;

    @Column(name = "raised_at")
    private Instant raisedAt;

    private String answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Objection() {}

    Objection(FundingRequest of, Stage stage, String objector, String content, Instant now) {
        this.requestId = of.id();
        this.stage = stage;
        this.objector = objector.strip();
        this.content = content.strip();
        this.raisedAt = now;
    }

    void answer(String text, long person, Instant now) {
        answer = text.strip();
        answeredBy = person;
        answeredAt = now;
    }

    public Long id() {
        return id;
    }

    public Stage stage() {
        return stage;
    }

    /** Who objects, by name. */
    public String objector() {
        return objector;
    }

    public String content() {
        return content;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** Null until it is answered; what was said when residents were asked need not be. */
    public String answer() {
        return answer;
    }

    /** Null until it is answered. */
    public Long answeredBy() {
        return answeredBy;
    }

    /** Null until it is answered. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
