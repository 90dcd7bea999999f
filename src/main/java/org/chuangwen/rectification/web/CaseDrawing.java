package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.rectification.CaseDetail;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.workflow.ProcedureProgress;

/** What is marked in {@code bpmn/rectification-order.bpmn} on a case's page: its elements, with commas between. */
@Named
@RequestScoped
public class CaseDrawing {

    @Inject
    private CasePage casePage;

    @Inject
    private ProcedureProgress progress;

    /** Where it stands now; empty once it is over. */
    public String getNow() {
        return String.join(
                ",",
                progress.waitsAt(
                        RectificationProcess.KEY, casePage.getDetail().of().number()));
    }

    /** What lies behind it. */
    public String getDone() {
        CaseDetail detail = casePage.getDetail();
        return switch (detail.of().state()) {
            case DISCOVERED -> "discover";
            case REGISTERED -> "discover,register";
            case RECTIFYING, SPLIT -> "discover,register,dispatch";
            case AWAITING_FUNDS, VERIFYING -> "discover,register,dispatch,handle";
            case CLOSED ->
                detail.parts().isEmpty()
                        ? "discover,register,dispatch,handle,verify,closed"
                        : "discover,register,dispatch,partsDone,partsClosed";
            case REFUSED -> "discover,register,refusedEnd";
            case DUPLICATE -> "discover,register,joinedEnd";
            case FIXED_ON_SPOT -> "discover,register,fixedEnd";
        };
    }
}
