package org.chuangwen.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A ledger on its way into a file: who asked for what, and how far it is. */
@Entity
@Table(name = "ledger_export")
public class LedgerExport {

    /** What kind of file. */
    public enum Format {
        XLSX,
        CSV
    }

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    private UUID id;

    @Column(name = "person_id")
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String language;

    @Column(name = "base_url")
    private String baseUrl;

    private String filter;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "rows_done")
    private long rowsDone;

    @Column(name = "rows_all")
    private Long rowsAll;

    @Column(name = "bytes_done")
    private long bytesDone;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected LedgerExport() {}

    LedgerExport(long personId, Format format, Locale language, String baseUrl, String filter, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.format = format;
        this.language = language.toLanguageTag();
        this.baseUrl = baseUrl;
        this.filter = filter;
        this.state = State.WAITING;
        this.askedAt = now;
        this.seenAt = now;
    }

    /** Begins, or begins anew what somebody else has dropped. */
    void begin(Long rows, Instant now) {
        state = State.RUNNING;
        attempts++;
        rowsDone = 0;
        bytesDone = 0;
        rowsAll = rows;
        begunAt = now;
        seenAt = now;
    }

    void progress(long rows, Instant now) {
        rowsDone = rows;
        seenAt = now;
    }

    void stored(long bytes, Instant now) {
        bytesDone += bytes;
        seenAt = now;
    }

    void done(long rows, Instant now) {
        state = State.DONE;
        rowsDone = rows;
        rowsAll = rows;
        endedAt = now;
    }

    void failed(Instant now) {
        state = State.FAILED;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Long personId() {
        return personId;
    }

    public Format format() {
        return format;
    }

    public State state() {
        return state;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    String baseUrl() {
        return baseUrl;
    }

    /** As {@link LedgerFilter} writes it. */
    String filter() {
        return filter;
    }

    int attempts() {
        return attempts;
    }

    /** How many rows have been written. */
    public long rowsDone() {
        return rowsDone;
    }

    /** How many rows there will be, null before it is known. */
    public Long rowsAll() {
        return rowsAll;
    }

    /** Of the file, as far as it is there. */
    public long bytesDone() {
        return bytesDone;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null while it waits. */
    public Instant begunAt() {
        return begunAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    /** Null before. */
    public Instant endedAt() {
        return endedAt;
    }

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    /** How much of it is written, 0 to 100. */
    public int percent() {
        if (state == State.DONE) {
            return 100;
        }
        return rowsAll == null || rowsAll == 0 ? 0 : (int) Math.min(99, rowsDone * 100 / rowsAll);
    }

    /** How long it will take by the speed so far, null if nobody can tell yet. */
    public Duration left() {
        if (state != State.RUNNING || rowsDone == 0 || rowsAll == null) {
            return null;
        }
        Duration so = Duration.between(begunAt, seenAt);
        return Duration.ofMillis(so.toMillis() * Math.max(0, rowsAll - rowsDone) / rowsDone);
    }
}
