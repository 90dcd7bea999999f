package org.chuangwen.worklist.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.chuangwen.organisation.Role;

/**
 * Gives every user task of every process the listeners that keep its work item.
 *
 * <p>Of a step that opens a task for each of several, the work item's part is the one it is for.
 *
 * <p>The task's candidate group names the role. It is read here, once, and then taken from the engine: the audience
 * stands in the work item, and each row the engine need not write makes a step cheaper.
 */
@Dependent
public class UserTaskParseListener extends AbstractBpmnParseListener {

    @Inject
    private WorkItemKeeper keeper;

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Set<Expression> groups = task.getCandidateGroupIdExpressions();
        if (groups.size() != 1) {
            throw new IllegalStateException(
                    "User task " + activity.getId() + " needs exactly one candidate group, a role");
        }
        Role role = Role.valueOf(groups.iterator().next().getExpressionText());
        groups.clear();
        String each = scope instanceof ActivityImpl body
                        && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior several
                ? several.getCollectionElementVariable()
                : null;
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, opened -> keeper.opened(opened, role, each));
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, keeper::withdrawn);
    }
}
