package org.chuangwen.workflow;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Runs the engine's timers on the container's threads, so that a timer's step has the container's transaction and
 * beans.
 */
final class ContainerJobExecutor extends JobExecutor {

    /**
     * How long a timer that is due may go unseen, in milliseconds; to look costs next to nothing, see
     * {@link TimerIndexes}.
     */
    private static final int LONGEST_WAIT = 2_000;

    private final ManagedExecutorService threads;
    private final RequestContextController requestContext;
    private final JobRun jobRun;

    ContainerJobExecutor(ManagedExecutorService threads, RequestContextController requestContext, JobRun jobRun) {
        this.threads = threads;
        this.requestContext = requestContext;
        this.jobRun = jobRun;
        setMaxJobsPerAcquisition(10);
        setWaitTimeInMillis(1_000);
        setMaxWait(LONGEST_WAIT);
    }

    @Override
    protected void startExecutingJobs() {
        startJobAcquisitionThread();
    }

    @Override
    protected void stopExecutingJobs() {
        stopJobAcquisitionThread();
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        Runnable jobs = getExecuteJobsRunnable(jobIds, engine);
        try {
            threads.execute(() -> inRequestContext(jobs));
        } catch (RejectedExecutionException e) {
            logRejectedExecution(engine, jobIds.size());
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }

    private void inRequestContext(Runnable jobs) {
        boolean activated = requestContext.activate();
        try {
            jobRun.run(jobs);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
