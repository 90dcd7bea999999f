package org.chuangwen.attachment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/**
 * Removes, every hour, what was uploaded and never used; on each node, which does no harm.
 *
 * <p>The container begins the transaction here, against the habit of the house: in an enterprise bean without one of
 * its own, plain JDBC takes no part in the transaction that a service begins, and each of its statements is committed
 * by itself.
 */
@Singleton
public class AbandonedUploads {

    @Inject
    private Attachments attachments;

    /** All or nothing; what fails is tried again an hour later. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void remove() {
        attachments.removeAbandoned();
    }
}
