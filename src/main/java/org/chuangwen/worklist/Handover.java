package org.chuangwen.worklist;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.directory.PersonReassigned;
import org.chuangwen.directory.UnitDissolved;
import org.chuangwen.directory.UnitsMoved;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.identity.Audience;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/**
 * Keeps every open task before somebody's eyes when the organisation changes: in the change's own transaction what was
 * open passes on. Clocks go on; nobody gains time by moving.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Handover {

    /** Features pass their subjects between the two; what began for the old unit meanwhile is met the second time. */
    private static final int BEFORE_FEATURES = Interceptor.Priority.APPLICATION - 100;

    private static final int AFTER_FEATURES = Interceptor.Priority.APPLICATION + 900;

    @Inject
    private OpenItems openItems;

    @Inject
    private TaskDesks desks;

    @Inject
    private AudienceRows audiences;

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private Notices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** Other superiors see the work of units that stand elsewhere now. */
    public void readdress(@Observes UnitsMoved moved) {
        openItems.lockOfUnits(moved.unitIds()).forEach(this::readdress);
    }

    /** Before anything else is locked, as a step does it. */
    public void pass(@Observes @Priority(BEFORE_FEATURES) UnitDissolved dissolved) {
        passItems(dissolved);
    }

    /** Once more, for what was opened while the first time waited. */
    public void passRest(@Observes @Priority(AFTER_FEATURES) UnitDissolved dissolved) {
        passItems(dissolved);
    }

    private void passItems(UnitDissolved dissolved) {
        for (WorkItem item : openItems.lockOfUnits(Set.of(dissolved.unitId()))) {
            item.passTo(dissolved.successorId());
            readdress(item);
        }
    }

    /**
     * What somebody had claimed and may no longer do goes to their successor, or back to all who hold the role; what is
     * one person's alone, as a vote is, stays as it is.
     */
    public void handOver(@Observes PersonReassigned reassigned) {
        List<WorkItem> items = openItems.lockAssignedTo(reassigned.personId());
        if (items.isEmpty()) {
            return;
        }
        Optional<Actor> person = actors.find(reassigned.personId());
        Optional<Actor> successor =
                Optional.ofNullable(reassigned.successorId()).flatMap(actors::find);
        String before =
                organisation.person(reassigned.personId()).map(Person::name).orElse(null);
        for (WorkItem item : items) {
            if (desks.of(item.processKey()).isPersonal(item.step())) {
                continue;
            }
            if (person.isEmpty() || !mayDo(person.get(), item)) {
                handOver(reassigned.by(), item, before, successor.filter(one -> mayDo(one, item)));
            }
        }
    }

    private void handOver(Actor by, WorkItem item, String before, Optional<Actor> successor) {
        String action = successor.isPresent() ? "handOver" : "returnToList";
        if (successor.isPresent()) {
            item.claimBy(successor.get().personId());
            notices.tell(List.of(successor.get().personId()), item.subject(), item.title(), "handedOver");
        } else {
            item.giveBack();
            notices.tell(
                    organisation.holders(item.role(), item.unitId()).stream()
                            .map(Person::id)
                            .toList(),
                    item.subject(),
                    item.title(),
                    "returnedToList");
        }
        readdress(item);
        journal.add(new JournalEntry(item.subject(), action, clock.now())
                .by(by, Role.ADMINISTRATOR)
                .fact("personBefore", before)
                .fact("person", successor.map(Actor::name).orElse(null)));
    }

    private boolean mayDo(Actor actor, WorkItem item) {
        return Audience.admits(actor, null, item.role(), pathOf(item));
    }

    private void readdress(WorkItem item) {
        audiences.remove(item);
        audiences.write(item, Audience.keysOfTask(item.assigneeId(), item.role(), pathOf(item)));
    }

    private String pathOf(WorkItem item) {
        return organisation.unit(item.unitId()).map(Unit::path).orElseThrow();
    }
}
