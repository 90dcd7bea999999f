package org.chuangwen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Audience;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.process.EngineTasks;

/**
 * What can be done with a task, whatever its process. Each verb is one transaction in which the subject, the engine's
 * task, the journal and the work item change together; the work item's row is locked first, so that of two who act at
 * once the second is told who was first.
 */
@ApplicationScoped
@Transactional
public class Worklist {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TaskDesks desks;

    @Inject
    private EngineTasks engineTasks;

    @Inject
    private Organisation organisation;

    @Inject
    private AudienceRows audiences;

    @Inject
    private CityClock clock;

    /**
     * Opens a work item for a task that the engine is creating in this transaction.
     *
     * @param part which part of the subject the process is for, null where it is for the whole
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(String taskId, String processKey, String step, String subject, String part, Role role) {
        WorkItemFacts facts = desks.of(processKey).describe(step, subject, part);
        Role asked = facts.role() == null ? role : facts.role();
        WorkItem item = new WorkItem(taskId, processKey, step, subject, part, asked, facts, clock.now());
        entityManager.persist(item);
        audiences.write(
                item,
                Audience.keysOfTask(facts.assigneeId(), asked, facts.unit().path()));
    }

    /** Takes back a work item whose task the engine ends without an answer; one that is done stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(String taskId) {
        WorkItem item = entityManager.find(WorkItem.class, taskId, LockModeType.PESSIMISTIC_WRITE);
        if (item != null && item.state() == WorkItem.State.OPEN) {
            item.withdraw(clock.now());
            audiences.remove(item);
        }
    }

    /** Notes that the actor set a process going, for their list of what they started. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void started(Actor actor, String processKey, String subject, String title) {
        entityManager.persist(new StartedProcess(subject, processKey, title, actor.personId(), clock.now()));
    }

    /**
     * Answers a task.
     *
     * @throws NotFound if there is no such task, or none the actor may know of
     * @throws Conflict if somebody has answered it already, or has claimed it
     * @throws NotAllowed if the actor may read the subject but the task is not theirs
     * @throws org.chuangwen.problem.InvalidInput if the answer is not complete
     */
    public WorkItem complete(Actor actor, String itemId, Completion completion) {
        WorkItem item = lockOpen(actor, itemId);
        String outcome = desks.of(item.processKey()).carryOut(actor, item, completion);
        item.done(actor, outcome, clock.now());
        audiences.remove(item);
        engineTasks.complete(item.id(), outcome);
        return item;
    }

    /**
     * A task that the actor has answered.
     *
     * @throws NotFound if they have not
     */
    public WorkItem answered(Actor actor, String itemId) {
        WorkItem item = entityManager.find(WorkItem.class, itemId);
        if (item == null || !Objects.equals(item.doneBy(), actor.personId())) {
            throw new NotFound();
        }
        return item;
    }

    /** Takes a task out of the group's inbox into the actor's own. */
    public WorkItem claim(Actor actor, String itemId) {
        WorkItem item = lockOpen(actor, itemId);
        item.claimBy(actor.personId());
        readdress(item);
        return item;
    }

    /**
     * Gives a claimed task back to the group.
     *
     * @throws NotAllowed if it is one person's alone
     */
    public WorkItem giveBack(Actor actor, String itemId) {
        WorkItem item = lockOpen(actor, itemId);
        if (desks.of(item.processKey()).isPersonal(item.step())) {
            throw new NotAllowed("worklist.personal");
        }
        item.giveBack();
        readdress(item);
        return item;
    }

    /**
     * Locks what is open for a subject, for a step that may end some of it: before the subject itself, as completing a
     * task does it; the other way round the two could block each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockOpenOf(String subject) {
        lockedOpenOf(subject);
    }

    /**
     * Locks what is open for a subject: to be called by a verb that will end its tasks, before it locks the subject. A
     * step locks them in this order, too; the other way round the two could block each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String subject) {
        lockedOpenOf(subject);
    }

    /**
     * Gives what is open of a step to one person: for a verb of the subject's own room by which it has become theirs.
     * To be called with the subject's tasks locked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assign(String subject, String step, long personId) {
        lockedOpenOf(subject).stream().filter(item -> item.step().equals(step)).forEach(item -> {
            item.claimBy(personId);
            readdress(item);
        });
    }

    /**
     * Answers a task that its person never will, for a verb of the subject's own room that has found so. To be called
     * with the subject's tasks locked.
     *
     * @param part whose task it is
     * @throws NotFound if no such task is open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answerFor(Actor actor, String subject, String step, long part, String outcome) {
        WorkItem item = lockedOpenOf(subject).stream()
                .filter(one -> one.step().equals(step) && String.valueOf(part).equals(one.part()))
                .findFirst()
                .orElseThrow(NotFound::new);
        item.done(actor, outcome, clock.now());
        audiences.remove(item);
        engineTasks.complete(item.id(), outcome);
    }

    /** Marks the subject's open tasks as urged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void urge(String subject) {
        Instant now = clock.now();
        lockedOpenOf(subject).forEach(item -> item.urge(now));
    }

    /**
     * What is open of a step is due at another time: its place in inboxes and the timers that hang on it follow, all
     * else stays as it is, also who has claimed it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void postpone(String subject, String processKey, String step) {
        lockedOpenOf(subject).stream()
                .filter(item ->
                        item.processKey().equals(processKey) && item.step().equals(step))
                .forEach(item -> {
                    item.postpone(desks.of(processKey)
                            .describe(step, subject, item.part())
                            .dueAt());
                    audiences.postpone(item);
                    engineTasks.setTimersAnew(item.id());
                });
    }

    private List<WorkItem> lockedOpenOf(String subject) {
        return entityManager
                .createQuery(
                        "select w from WorkItem w where w.subject = ?1 and w.state = ?2 order by w.id", WorkItem.class)
                .setParameter(1, subject)
                .setParameter(2, WorkItem.State.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private WorkItem lockOpen(Actor actor, String itemId) {
        WorkItem item = lockWithSiblings(itemId);
        String unitPath = organisation.unit(item.unitId()).map(Unit::path).orElseThrow();
        boolean hadIt = Audience.admits(actor, null, item.role(), unitPath);
        if (!hadIt && !desks.of(item.processKey()).mayRead(actor, item.subject())) {
            throw new NotFound();
        }
        switch (item.state()) {
            case DONE -> throw new Conflict("worklist.alreadyDone", item.doneByName(), item.doneAt());
            case WITHDRAWN -> throw new Conflict("worklist.withdrawn", item.doneAt());
            case OPEN -> {
                if (hadIt && item.assigneeId() != null && item.assigneeId() != actor.personId()) {
                    throw new Conflict("worklist.claimedByOther", nameOf(item.assigneeId()));
                }
                if (!Audience.admits(actor, item.assigneeId(), item.role(), unitPath)) {
                    throw new NotAllowed("worklist.notYours");
                }
            }
        }
        return item;
    }

    /**
     * Locks the item and whatever else is open for its subject, always in the same order: completing one may withdraw
     * another, and two who do that the other way round would block each other.
     */
    private WorkItem lockWithSiblings(String itemId) {
        return entityManager
                .createQuery(
                        "select w from WorkItem w where w.subject = (select x.subject from WorkItem x where x.id = ?1)"
                                + " and (w.state = ?2 or w.id = ?1) order by w.id",
                        WorkItem.class)
                .setParameter(1, itemId)
                .setParameter(2, WorkItem.State.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void readdress(WorkItem item) {
        audiences.remove(item);
        String unitPath = organisation.unit(item.unitId()).map(Unit::path).orElseThrow();
        audiences.write(item, Audience.keysOfTask(item.assigneeId(), item.role(), unitPath));
    }

    private String nameOf(long personId) {
        return organisation.person(personId).orElseThrow().name();
    }
}
