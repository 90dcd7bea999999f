package org.chuangwen.meeting.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chuangwen.meeting.Session;

/** {@code bpmn/party-group-meeting.bpmn} in words that the code uses, and what its steps and gateways ask. */
@Named("partyGroupMeeting")
@ApplicationScoped
public class PartyGroupMeetingProcess {

    public static final String KEY = "party-group-meeting";

    public static final String OPEN = "open";
    public static final String TAKE = "take";
    /** One task for each member who votes; its part is the member's id. */
    public static final String STATE = "state";

    public static final String CONCLUDE = "conclude";
    public static final String MINUTES = "minutes";
    /** One task for each member who attended; its part is the member's id. */
    public static final String SIGN = "sign";

    /** Outcomes of {@link #OPEN}. */
    public static final String OPENED = "opened";

    public static final String CANCELLED = "cancelled";

    /** Outcomes of {@link #TAKE}. */
    public static final String PUT = "put";

    /**
     * Answered in place of {@link #PUT} when somebody's recusal has to be decided on first: the item is taken again.
     */
    public static final String RECUSAL_FOUND = "recusalFound";

    public static final String DEFERRED = "deferred";
    public static final String ADJOURNED = "adjourned";

    /** The outcome of {@link #STATE}. */
    public static final String VOTED = "voted";

    /** The outcome of {@link #CONCLUDE}. */
    public static final String CONCLUDED = "concluded";

    /** The outcome of {@link #MINUTES}. */
    public static final String ISSUED = "issued";

    /** Outcomes of {@link #SIGN}. */
    public static final String SIGNED = "signed";

    /** By whoever presides, in place of a member who cannot sign. */
    public static final String UNSIGNED = "unsigned";

    private static final String STATEMENTS_CLOSED = "statements-closed";

    @Inject
    private RuntimeService runtime;

    @Inject
    private Session session;

    public void start(String meetingNumber) {
        runtime.startProcessInstanceByKey(KEY, meetingNumber);
    }

    /** Ends the statements; what is still open of them is withdrawn and the secretary's turn comes. */
    public void closeStatements(String meetingNumber) {
        runtime.createMessageCorrelation(STATEMENTS_CLOSED)
                .processInstanceBusinessKey(meetingNumber)
                .correlate();
    }

    /** Who votes before the secretary, by their ids. */
    public List<Long> voters(DelegateExecution execution) {
        return session.voters(execution.getProcessBusinessKey());
    }

    public boolean hasMore(DelegateExecution execution) {
        return session.hasMore(execution.getProcessBusinessKey());
    }

    /** Who signs the minutes, by their ids. */
    public List<Long> signers(DelegateExecution execution) {
        return session.signers(execution.getProcessBusinessKey());
    }

    public void file(DelegateExecution execution) {
        session.file(execution.getProcessBusinessKey());
    }
}
