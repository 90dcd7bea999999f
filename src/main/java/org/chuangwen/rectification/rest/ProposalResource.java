package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.DispatchProposal;
import org.chuangwen.rules.Proposal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the rules propose for a case's dispatch. */
@Path("/rectification-orders/{number}/proposal")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Rectification")
public class ProposalResource {

    @Inject
    private CurrentActor current;

    @Inject
    private CaseBook caseBook;

    /**
     * The proposal, member by member as dispatching takes it; what the rules leave open is left out.
     *
     * @param unitRule the rule that proposes the unit
     * @param limitRule the rule that proposes the limit
     */
    public record ProposalView(
            String unitCode,
            String unit,
            RuleView unitRule,
            Integer limitAmount,
            LimitUnit limitUnit,
            RuleView limitRule) {}

    /**
     * Where a rule stands.
     *
     * @param row 1 for the first
     */
    public record RuleView(String table, int version, int row) {

        static RuleView of(Proposal proposal) {
            return proposal == null ? null : new RuleView(proposal.table(), proposal.version(), proposal.row());
        }
    }

    @GET
    @Operation(
            summary = "The unit and the time limit that the rules propose, and by which rules; the dispatcher decides")
    public ProposalView proposal(@PathParam("number") String number) {
        DispatchProposal proposal = caseBook.proposal(current.get(), number);
        return new ProposalView(
                proposal.unit() == null ? null : proposal.unit().code(),
                proposal.unit() == null ? null : proposal.unit().name(),
                RuleView.of(proposal.unitRule()),
                proposal.limit() == null ? null : proposal.limit().amount(),
                proposal.limit() == null ? null : proposal.limit().unit(),
                RuleView.of(proposal.limitRule()));
    }
}
