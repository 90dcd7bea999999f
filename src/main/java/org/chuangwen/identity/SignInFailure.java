package org.chuangwen.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many sign-ins have failed in a row, for one name, browser or address. */
@Entity
@Table(name = "sign_in_failure")
class SignInFailure {

    @Id
    @Column(name = "counted_for")
    private String countedFor;

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected SignInFailure() {}

    SignInFailure(String countedFor, Instant at) {
        this.countedFor = countedFor;
        this.failures = 1;
        this.lastAt = at;
    }
}
