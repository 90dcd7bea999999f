package org.chuangwen.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Tells where a procedure stands, by the engine itself: at somebody's task or at an event that nobody's inbox shows.
 */
@ApplicationScoped
@Transactional
public class ProcedureProgress {

    @Inject
    private RuntimeService runtime;

    /**
     * The elements of the drawing at which it waits.
     *
     * @param key the procedure's, {@code funding-request} for {@code funding-request.bpmn}
     * @param number of what it carries, its business key
     * @return empty once it is over
     */
    public List<String> waitsAt(String key, String number) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> runtime.getActiveActivityIds(id).stream())
                .distinct()
                .toList();
    }
}
