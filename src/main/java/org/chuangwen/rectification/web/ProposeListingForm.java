package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rectification.CaseDetail;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Supervision;

/** 提请挂牌督办 on the page of a case. */
@Named
@RequestScoped
public class ProposeListingForm {

    @Inject
    private Supervision supervision;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CasePage casePage;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String comment;

    /** Whether I may propose it: a unit has the case in hand, and it is not under supervision. */
    public boolean isOffered() {
        CaseDetail detail = casePage.getDetail();
        return (currentActor.get().has(Role.SUPERVISOR) || currentActor.get().has(Role.LEADER))
                && detail.of().state() == CaseState.RECTIFYING
                && (detail.supervision() == null || detail.supervision().state().isOver());
    }

    public String propose() {
        if (!problems.attempt(() -> supervision.propose(currentActor.get(), casePage.getNumber(), comment))) {
            return null;
        }
        notes.done("rectification.answered.proposeListing");
        return "/case.xhtml?number=" + casePage.getNumber() + "&faces-redirect=true";
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
