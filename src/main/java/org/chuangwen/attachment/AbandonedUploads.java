package org.chuangwen.attachment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes, every hour, what was uploaded and never used; on each node, which does no harm. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AbandonedUploads {

    private static final Logger LOG = Logger.getLogger(AbandonedUploads.class.getName());

    @Inject
    private Attachments attachments;

    /** Each upload in a transaction of its own: one that cannot be removed now does not hold back the others. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void remove() {
        for (UUID id : attachments.abandoned()) {
            try {
                attachments.removeAbandoned(id);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Upload " + id + " was not removed; it is tried again in an hour", e);
            }
        }
    }
}
