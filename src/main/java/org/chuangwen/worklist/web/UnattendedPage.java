package org.chuangwen.worklist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.worklist.TaskDesks;
import org.chuangwen.worklist.Unattended;
import org.chuangwen.worklist.WorkItem;

/** 无人办理: what waits for somebody who is not there, for the administrator to appoint one. */
@Named
@RequestScoped
public class UnattendedPage {

    @Inject
    private Unattended unattended;

    @Inject
    private TaskDesks desks;

    @Inject
    private Organisation organisation;

    @Inject
    private CurrentActor currentActor;

    private List<WorkItem> items;

    /** @throws org.chuangwen.problem.NotAllowed if I am no administrator */
    public void init() {
        items = unattended.list(currentActor.get());
    }

    /** At most as many as {@link Unattended#LISTED}, due first. */
    public List<WorkItem> getItems() {
        return items;
    }

    /** The names of the items' units, by id. */
    public Map<Long, String> getUnits() {
        return getItems().stream()
                .map(WorkItem::unitId)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> organisation.unit(id).map(Unit::name).orElse("")));
    }

    /** The message key of the item's step. */
    public String step(WorkItem item) {
        return desks.of(item.processKey()).screen().steps() + item.step();
    }
}
