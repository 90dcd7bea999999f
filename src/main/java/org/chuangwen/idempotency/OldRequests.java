package org.chuangwen.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets, every night, the keys that nobody asks with again; on each node, which does no harm. */
@Singleton
public class OldRequests {

    @Inject
    private Once once;

    /** The container begins the transaction here, as {@code attachment.AbandonedUploads} tells. */
    @Schedule(hour = "3", minute = "41", persistent = false)
    public void forget() {
        once.forgetOld();
    }
}
