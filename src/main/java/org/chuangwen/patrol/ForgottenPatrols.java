package org.chuangwen.patrol;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Closes every ten minutes what nobody ended; on each node, which does no harm. */
@Singleton
public class ForgottenPatrols {

    @Inject
    private Patrols patrols;

    /** All or nothing; what fails is tried again the next time. */
    @Schedule(hour = "*", minute = "*/10", second = "20", persistent = false)
    public void close() {
        patrols.closeForgotten();
    }
}
