package org.chuangwen.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A patrol of the demo.
 *
 * @param patroller a username
 */
record DemoWalk(Instant begin, Instant end, String gridCode, String patroller) {

    /** From the morning on. */
    private static final Duration AFTERNOON = Duration.ofMinutes(355);

    /** One on which something is reported at a moment; no two are alike long. */
    static DemoWalk around(Instant report, int at, String gridCode, String patroller, Instant now) {
        Instant end = report.plus(Duration.ofMinutes(9 + at * 7 % 23));
        return new DemoWalk(
                report.minus(Duration.ofMinutes(11 + at * 5 % 19)), end.isAfter(now) ? now : end, gridCode, patroller);
    }

    /**
     * One in the course of a working day, in the other half of it where the patroller is out already.
     *
     * @param i which grid
     * @param k which of its walks
     */
    static DemoWalk usual(Instant morning, int i, int k, String gridCode, String patroller, List<DemoWalk> others) {
        Duration within = Duration.ofMinutes((i * 29 + k * 67) % 160);
        Duration length = Duration.ofMinutes(31 + (i * 7 + k * 13) % 34);
        List<DemoWalk> halves = Stream.of((i + k) % 2, (i + k + 1) % 2)
                .map(half -> morning.plus(within).plus(AFTERNOON.multipliedBy(half)))
                .map(begin -> new DemoWalk(begin, begin.plus(length), gridCode, patroller))
                .toList();
        return halves.stream()
                .filter(half -> others.stream().noneMatch(half::meets))
                .findFirst()
                .orElse(halves.get(0));
    }

    private boolean meets(DemoWalk other) {
        return patroller.equals(other.patroller) && begin.isBefore(other.end) && other.begin.isBefore(end);
    }
}
