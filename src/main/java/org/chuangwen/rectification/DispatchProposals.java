package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.rules.Proposal;
import org.chuangwen.rules.Proposals;

/** Asks the rules what to propose at dispatch, and records what came of it. */
@Dependent
class DispatchProposals {

    @Inject
    private Proposals proposals;

    @Inject
    private Categories categories;

    @Inject
    private Organisation organisation;

    @Inject
    private Orders orders;

    @Inject
    private CityClock clock;

    DispatchProposal of(RectificationCase of, Instant now) {
        Map<String, Object> facts =
                factsOf(of).asMap(of, now.atZone(clock.zone()).getMonthValue());
        Optional<Proposal> unit = proposals.propose(DispatchRules.UNIT_TABLE, facts);
        Optional<Proposal> limit = proposals.propose(DispatchRules.LIMIT_TABLE, facts);
        return new DispatchProposal(
                unit.flatMap(proposal -> usable(proposal, of)).orElse(null),
                unit.orElse(null),
                limit.map(DispatchProposals::limit).orElse(null),
                limit.orElse(null));
    }

    private CaseFacts factsOf(RectificationCase of) {
        Category subcategory = categories.category(of.categoryId()).orElseThrow();
        return new CaseFacts(
                categories.category(subcategory.parentId()).orElseThrow().name(),
                subcategory.name(),
                organisation.unit(of.communityId()).orElseThrow().code(),
                of.gridId() == null
                        ? null
                        : organisation.grid(of.gridId()).map(Grid::code).orElse(null));
    }

    private Optional<Unit> usable(Proposal proposal, RectificationCase of) {
        String code = proposal.values().get(DispatchRules.UNIT);
        Optional<Unit> unit = code.equals(DispatchRules.OWN_COMMUNITY)
                ? organisation.unit(of.communityId())
                : organisation.unitWithCode(code);
        return unit.filter(found -> orders.sentBackBy(found.id(), of).isEmpty())
                .filter(found ->
                        !organisation.holders(Role.UNIT_HANDLER, found.id()).isEmpty());
    }

    private static TimeLimit limit(Proposal proposal) {
        return new TimeLimit(
                Integer.parseInt(proposal.values().get(DispatchRules.LIMIT_AMOUNT)),
                LimitUnit.valueOf(proposal.values().get(DispatchRules.LIMIT_UNIT)));
    }

    /**
     * Adds to the record which rules proposed what, and where the dispatcher chose otherwise.
     *
     * @param limit null if it was not the dispatcher's to choose
     */
    static JournalEntry record(JournalEntry entry, DispatchProposal proposal, Unit unit, TimeLimit limit) {
        if (proposal.unitRule() != null) {
            entry.fact("unitRule", proposal.unitRule().origin());
        }
        if (proposal.unit() != null && !proposal.unit().id().equals(unit.id())) {
            entry.fact("proposedUnit", proposal.unit().name());
        }
        if (limit != null && proposal.limitRule() != null) {
            entry.fact("limitRule", proposal.limitRule().origin());
            if (!limit.equals(proposal.limit())) {
                entry.fact("proposedLimitAmount", proposal.limit().amount())
                        .fact("proposedLimitUnit", proposal.limit().unit());
            }
        }
        return entry;
    }
}
