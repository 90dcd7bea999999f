package org.chuangwen.worklist.rest;

import java.time.Instant;
import org.chuangwen.worklist.StartedProcess;

/** What somebody set going, as the API shows it. */
public record StartedView(String process, String subject, String title, Instant startedAt) {

    static StartedView of(StartedProcess started) {
        return new StartedView(started.processKey(), started.subject(), started.title(), started.startedAt());
    }
}
