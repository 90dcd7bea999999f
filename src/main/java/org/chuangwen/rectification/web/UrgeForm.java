package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rectification.Rectification;

/** 催办 on the page of a case. */
@Named
@RequestScoped
public class UrgeForm {

    @Inject
    private Rectification rectification;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CasePage casePage;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String comment;

    /** Whether I may urge and there is still somebody to be urged. */
    public boolean isOffered() {
        return (currentActor.get().has(Role.LEADER) || currentActor.get().has(Role.DISPATCHER))
                && !casePage.getDetail().of().state().isOver();
    }

    public String urge() {
        if (!problems.attempt(() -> rectification.urge(currentActor.get(), casePage.getNumber(), comment))) {
            return null;
        }
        notes.done("rectification.answered.urge");
        return "/case.xhtml?number=" + casePage.getNumber() + "&faces-redirect=true";
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
