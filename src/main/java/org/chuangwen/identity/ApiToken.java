package org.chuangwen.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the house keeps of a token: its hash, so that nobody who reads the table can use it. */
@Entity
@Table(name = "api_token")
class ApiToken {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ApiToken() {}

    ApiToken(String tokenHash, Long personId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.expiresAt = expiresAt;
    }
}
