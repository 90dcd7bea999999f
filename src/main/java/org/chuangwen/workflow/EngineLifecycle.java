package org.chuangwen.workflow;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * Builds the engine once our schema stands, deploys the procedures that travel in the jar, tells the house that
 * procedures can be started, and only then lets timers run.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "HolidaysAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class EngineLifecycle {

    /** The procedures that are deployed; each stands in {@code bpmn/} at the top of the project. */
    static final List<String> PROCEDURES = List.of(
            "bpmn/rectification-order.bpmn",
            "bpmn/co-handling.bpmn",
            "bpmn/deadline-request.bpmn",
            "bpmn/listed-supervision.bpmn",
            "bpmn/after-closing.bpmn",
            "bpmn/party-group-meeting.bpmn",
            "bpmn/funding-request.bpmn",
            "bpmn/instalment.bpmn");

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transactionManager;

    @Resource
    private UserTransaction userTransaction;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private RequestContextController requestContext;

    @Inject
    private JobRun jobRun;

    @Inject
    @Any
    private Instance<BpmnParseListener> parseListeners;

    @Inject
    private EngineServices services;

    @Inject
    private Event<ProceduresDeployed> proceduresDeployed;

    private ContainerJobExecutor jobExecutor;
    private ProcessEngine engine;

    @PostConstruct
    void start() {
        jobExecutor = new ContainerJobExecutor(threads, requestContext, jobRun);
        engine = new EngineConfiguration(
                        dataSource,
                        new EngineTransactions(transactionManager, userTransaction),
                        jobExecutor,
                        parseListeners.stream().toList())
                .buildProcessEngine();
        TimerIndexes.make(dataSource);
        services.serve(engine);
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("chuangwen")
                .enableDuplicateFiltering(true);
        for (String procedure : PROCEDURES) {
            deployment.addInputStream(procedure, getClass().getClassLoader().getResourceAsStream(procedure));
        }
        deployment.deploy();
        proceduresDeployed.fire(new ProceduresDeployed());
        jobExecutor.start();
        System.setProperty("chuangwen.started", "true");
    }

    @PreDestroy
    void stop() {
        jobExecutor.shutdown();
        engine.close();
    }
}
