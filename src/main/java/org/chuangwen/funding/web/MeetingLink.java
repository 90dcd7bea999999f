package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.worklist.TaskDesks;

/** Where the meeting that decided is shown, for those who may read it. */
@Named
@RequestScoped
public class MeetingLink {

    @Inject
    private TaskDesks desks;

    @Inject
    private CurrentActor currentActor;

    /** Null if I may not read it. */
    public String page(String meeting) {
        return desks.pageOf(currentActor.get(), meeting);
    }
}
