package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Interests;
import org.chuangwen.problem.Ids;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Relatives whom I declare, on the page of the party group. */
@Named
@RequestScoped
public class RelativeForm {

    @Inject
    private Interests interests;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String name;
    private String relation;

    public String declare() {
        return done(() -> interests.declareRelative(currentActor.get(), name, relation));
    }

    public String end(String id) {
        return done(() -> interests.endRelative(currentActor.get(), Ids.number(id)));
    }

    private String done(Runnable verb) {
        if (!problems.attempt(verb)) {
            return null;
        }
        notes.done("meeting.done.saved");
        return "/party-group.xhtml?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }
}
