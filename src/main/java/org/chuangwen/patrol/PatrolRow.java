package org.chuangwen.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One patrol of a list.
 *
 * @param endedAt null while it goes on
 * @param start where the device was, null if it did not tell
 * @param findings the numbers of the cases that were reported on it
 */
public record PatrolRow(
        long id,
        String gridCode,
        String grid,
        String person,
        Instant startedAt,
        Instant endedAt,
        Patrol.State state,
        String remark,
        Spot start,
        Spot end,
        List<String> findings) {

    /** How long it took in minutes, null while it goes on. */
    public Long minutes() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt).toMinutes();
    }
}
