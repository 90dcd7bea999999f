package org.chuangwen.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** Hands out the engine's services to the few rooms that may know the engine. */
@ApplicationScoped
public class EngineServices {

    private ProcessEngine engine;

    void serve(ProcessEngine started) {
        engine = started;
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
