package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Dates;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.DispatchProposal;
import org.chuangwen.rules.Proposal;

/** Tells the dispatcher what the rules propose, by which row, and when the proposed limit would end. */
@Named
@RequestScoped
public class DispatchHint {

    @Inject
    private CaseBook caseBook;

    @Inject
    private CasePage casePage;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private DueNote dueNote;

    @Inject
    private Language language;

    private DispatchProposal proposal;

    public DispatchProposal getProposal() {
        if (proposal == null) {
            proposal = caseBook.proposal(currentActor.get(), casePage.getNumber());
        }
        return proposal;
    }

    /** What the rules say of the unit. */
    public String getUnit() {
        DispatchProposal proposed = getProposal();
        if (proposed.unit() != null) {
            return text("rectification.proposedUnit", proposed.unit().name(), row(proposed.unitRule()));
        }
        return text(
                proposed.isUnitUnusable() ? "rectification.proposedUnitUnusable" : "rectification.noUnitProposed",
                proposed.unitRule() == null ? "" : row(proposed.unitRule()));
    }

    /** What the rules say of the limit, and when it would end; empty if they say nothing. */
    public String getLimit() {
        TimeLimit limit = getProposal().limit();
        return limit == null
                ? ""
                : text(
                        "rectification.proposedLimit",
                        limit.inWords(language.locale()),
                        row(getProposal().limitRule()),
                        Dates.format(language.locale(), dueNote.dueOf(limit)));
    }

    /** What is to be said of where the proposed limit ends; empty if nothing. */
    public String getHolidays() {
        return dueNote.ofLimit(getProposal().limit());
    }

    private String row(Proposal rule) {
        return text("rectification.rules.origin", rule.version(), rule.row());
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language.locale(), key, arguments);
    }
}
