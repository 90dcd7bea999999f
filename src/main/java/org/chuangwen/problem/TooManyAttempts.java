package org.chuangwen.problem;

import java.time.Duration;
import java.time.Instant;

/** Something was tried too often and is refused for a while, whatever is tried. Nothing was changed. HTTP 429. */
public class TooManyAttempts extends Problem {

    private final Instant until;

    /**
     * @param key of a message whose {@code {0}} is the number of minutes left and {@code {1}} the moment it ends
     * @param until when it may be tried again
     */
    public TooManyAttempts(String key, Instant until, Instant now) {
        super(key, Duration.between(now, until).plusSeconds(59).toMinutes(), until);
        this.until = until;
    }

    public Instant until() {
        return until;
    }

    /** How long to wait, at least one second. */
    public long secondsLeft(Instant now) {
        return Math.max(1, Duration.between(now, until).toSeconds() + 1);
    }
}
