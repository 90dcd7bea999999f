package org.chuangwen.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Hands out the engine's services to the few rooms that may know the engine. */
@ApplicationScoped
public class EngineServices {

    private ProcessEngine engine;

    void serve(ProcessEngine started) {
        engine = started;
    }

    /** Carries out what the services have no verb for, in the caller's transaction. */
    <T> T carryOut(Command<T> command) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }

    @Produces
    RuntimeService runtimeService() {
        return engine.getRuntimeService();
    }

    @Produces
    TaskService taskService() {
        return engine.getTaskService();
    }

    @Produces
    RepositoryService repositoryService() {
        return engine.getRepositoryService();
    }

    @Produces
    ManagementService managementService() {
        return engine.getManagementService();
    }
}
