package org.chuangwen.directory;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/**
 * Looks once a minute for work that began for a unit in the moment it was dissolved; on each node, which does no harm.
 * The container begins the transaction here, as for every other timer of its own.
 */
@Singleton
public class Stragglers {

    @Inject
    private Succession succession;

    /** All or nothing; what fails is tried again a minute later. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void follow() {
        succession.tellAgain();
    }
}
