package org.chuangwen.rectification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Takes up, on each node, what another has dropped, and removes what has been kept long enough. */
@Singleton
public class LedgerExportTimer {

    @Inject
    private LedgerExports exports;

    @Inject
    private LedgerWriter writer;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void takeUp() {
        exports.dropped().forEach(writer::begin);
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void remove() {
        exports.removeOld();
    }
}
