package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.funding.FundingRequest;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.workflow.ProcedureProgress;

/** What is marked in {@code bpmn/funding-request.bpmn} on a request's page: its elements, with commas between. */
@Named
@RequestScoped
public class RequestDrawing {

    @Inject
    private FundingRequestPage fundingRequestPage;

    @Inject
    private ProcedureProgress progress;

    /** Where it stands now; empty once it is over. */
    public String getNow() {
        return String.join(",", progress.waitsAt(FundingRequestProcess.KEY, of().number()));
    }

    /** What lies behind it. */
    public String getDone() {
        return String.join(
                ",", DoneSteps.of(of(), fundingRequestPage.getDetail().journal()));
    }

    private FundingRequest of() {
        return fundingRequestPage.getDetail().of();
    }
}
