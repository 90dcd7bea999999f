package org.chuangwen.workflow;

import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * How the engine is set up: inside the container's transactions, on the application's data source, with everything off
 * that the procedures do not need. The history level may not be changed after the first start: the engine refuses it.
 */
final class EngineConfiguration extends JakartaTransactionProcessEngineConfiguration {

    EngineConfiguration(
            DataSource dataSource,
            TransactionManager transactionManager,
            JobExecutor jobExecutor,
            List<BpmnParseListener> parseListeners) {
        setProcessEngineName("chuangwen");
        setDataSource(dataSource);
        setTransactionManager(transactionManager);
        setTransactionsExternallyManaged(true);
        setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);

        setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        setIdGenerator(new StrongUuidGenerator());
        setExpressionManager(new CdiExpressionManager());
        setCustomPostBPMNParseListeners(new ArrayList<>(parseListeners));

        setJobExecutor(jobExecutor);
        setJobExecutorActivate(false);
        setEnsureJobDueDateNotNull(true);
        setJobExecutorAcquireByDueDate(true);

        // A BPMN file is code: what it may run is our beans, nothing else.
        setScriptEngineResolver(new NoScripts());
        setEnableFetchScriptEngineFromProcessApplication(false);
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);

        setCmmnEnabled(false);
        setDmnEnabled(false);
        setDmnFeelEnableLegacyBehavior(true);
        setStandaloneTasksEnabled(false);
        setAuthorizationEnabled(false);
        setDbIdentityUsed(false);
        setMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setTaskMetricsEnabled(false);
    }
}
