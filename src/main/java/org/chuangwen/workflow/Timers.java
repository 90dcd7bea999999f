package org.chuangwen.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Runs timers by hand, in the caller's transaction: for a past that is played faster than it passed. Otherwise the
 * engine runs them by itself.
 */
@ApplicationScoped
@Transactional
public class Timers {

    @Inject
    private ManagementService management;

    /** When the next timer is due, empty if that is after {@code until}. */
    public Optional<Instant> nextDue(Instant until) {
        return due(until, 1).stream().findFirst().map(job -> job.getDuedate().toInstant());
    }

    /** Runs all timers that are due at that moment, earliest first. */
    public void runDue(Instant moment) {
        due(moment, Integer.MAX_VALUE).forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> due(Instant until, int most) {
        return management
                .createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, most);
    }
}
