package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.AgendaItem;
import org.chuangwen.worklist.TaskDesks;

/** What an agenda item is about, where another procedure brought it. */
@Named
@RequestScoped
public class AgendaSubject {

    @Inject
    private TaskDesks desks;

    @Inject
    private CurrentActor currentActor;

    /** Where it is shown; null if the item stands for itself, or if I may not read that. */
    public String page(AgendaItem item) {
        return item.subject() == null ? null : desks.pageOf(currentActor.get(), item.subject());
    }
}
