package org.chuangwen.workflow;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * Runs the engine's jobs as a part of the application. The engine hands them over from a thread of its own, which the
 * container knows nothing of: a bean that is first needed on such a thread would be made without its entity manager,
 * and, if it is one for the whole application, stay without it for everybody.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRun {

    public void run(Runnable jobs) {
        jobs.run();
    }
}
