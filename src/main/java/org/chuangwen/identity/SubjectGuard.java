package org.chuangwen.identity;

/**
 * Lets a lower room ask the feature that owns a subject who may read it; each feature has one. A subject is a business
 * number such as {@code AJ-2026-000123}.
 */
public interface SubjectGuard {

    /** Whether the subject is this feature's, exists, and may be read by the actor. */
    boolean mayRead(Actor actor, String subject);
}
