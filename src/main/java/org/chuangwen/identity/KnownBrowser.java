package org.chuangwen.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser in which a person has signed in: the hash of what it keeps in a cookie. */
@Entity
@Table(name = "known_browser")
class KnownBrowser {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected KnownBrowser() {}

    KnownBrowser(String tokenHash, Long personId, Instant seenAt) {
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.seenAt = seenAt;
    }
}
