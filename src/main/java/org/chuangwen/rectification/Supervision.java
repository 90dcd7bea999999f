package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.process.ListedSupervisionProcess;

/** 督办: which cases are proposed for listed supervision, what ends it, and what of it is public. */
@ApplicationScoped
@Transactional
public class Supervision {

    /** How long a unit may take to commit itself. */
    static final TimeLimit COMMIT_WITHIN = new TimeLimit(2, LimitUnit.WORKING_DAY);

    @Inject
    private ListedSupervisions listedSupervisions;

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Categories categories;

    @Inject
    private Organisation organisation;

    @Inject
    private ListedSupervisionProcess process;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Proposes a case by hand, before the ladder of deadlines does.
     *
     * @throws org.chuangwen.problem.NotFound if there is no such case, or none the actor may know of
     * @throws org.chuangwen.problem.NotAllowed if the actor is neither supervisor nor leader
     * @throws Conflict if no unit has the case in hand, its clock stands still, or it is under supervision already
     */
    public void propose(Actor actor, String number, String reason) {
        caseBook.requireReadable(actor, number);
        Role role = actor.has(Role.SUPERVISOR) ? Role.SUPERVISOR : Role.LEADER;
        actor.require(role);
        new FieldErrors().requireText("comment", reason, Remarks.MOST).throwIfAny();
        RectificationCase of = cases.lock(number);
        if (of.state() != CaseState.RECTIFYING) {
            throw new Conflict("rectification.notInHand");
        }
        if (of.suspendedUntil() != null) {
            throw new Conflict("rectification.suspendedIsNotListed");
        }
        if (listedSupervisions.goingOn(of).isPresent()) {
            throw new Conflict("rectification.supervisedAlready");
        }
        journal.add(new JournalEntry(number, "proposeListing", clock.now())
                .by(actor, role)
                .remark(reason));
        begin(of);
    }

    /** Proposes a case because the unit let its limit pass and as long again. */
    public void proposeOverdue(String number) {
        RectificationCase of = cases.lock(number);
        if (listedSupervisions.goingOn(of).isEmpty()) {
            journal.add(new JournalEntry(number, "proposeListing", clock.now())
                    .fact("due", of.currentOrder().dueAt()));
            begin(of);
        }
    }

    private void begin(RectificationCase of) {
        listedSupervisions.add(new ListedSupervision(of, clock.now()));
        process.start(of.number());
    }

    /**
     * The unit's clock is to stand still, for whatever reason: what is only proposed ends, what is listed binds the
     * unit.
     *
     * @throws Conflict if it is listed
     */
    void clockStops(RectificationCase of) {
        requireNotListed(of);
        if (listedSupervisions.goingOn(of).isPresent()) {
            process.rectified(of.number());
        }
    }

    /** @throws Conflict if it is listed: then the date of the listing is the one that holds */
    void requireNotListed(RectificationCase of) {
        listedSupervisions.goingOn(of).filter(ListedSupervision::isListed).ifPresent(listed -> {
            throw new Conflict("rectification.listedBinds", listed.number());
        });
    }

    /** The case was closed. */
    void caseClosed(RectificationCase of) {
        if (listedSupervisions.goingOn(of).isPresent()) {
            process.rectified(of.number());
            process.verified(of.number());
        }
    }

    /** The case was found not rectified. */
    void caseReworked(RectificationCase of) {
        if (listedSupervisions.goingOn(of).isPresent()) {
            process.verified(of.number());
        }
    }

    /** Makes the order public. */
    public void publish(String number) {
        ListedSupervision listed = require(number);
        listed.publish(clock.now());
        notices.published(listed.of());
        journal.add(new JournalEntry(number, "publishListing", clock.now()).fact("listing", listed.number()));
    }

    /** 销牌: takes the order back because the case is closed. */
    public void lift(String number) {
        ListedSupervision listed = require(number);
        listed.lift(clock.now());
        if (listed.number() != null) {
            journal.add(new JournalEntry(number, "liftListing", clock.now()).fact("listing", listed.number()));
        }
    }

    /** Until when the unit should commit itself. */
    public Instant commitBy(String number) {
        return workingClock.due(require(number).listedAt(), COMMIT_WITHIN);
    }

    /** The date the unit is measured by. */
    public Instant measuredBy(String number) {
        return require(number).measuredBy();
    }

    /**
     * Whether the unit gave feedback in time and only verification is still to come: its date is kept then, whoever's
     * clock runs now.
     */
    public boolean awaitsVerification(String number) {
        ListedSupervision listed = require(number);
        RectificationCase of = listed.of();
        return of.state() == CaseState.VERIFYING
                && !of.currentOrder().fedBackAt().isAfter(listed.measuredBy());
    }

    public boolean isRectified(String number) {
        return require(number).of().state() == CaseState.CLOSED;
    }

    /**
     * 公示: one page of what anybody may read, the latest first.
     *
     * @param before the id of the last row of the page before, null for the first page
     */
    public List<PublicListing> published(Long before, int limit) {
        return listedSupervisions.published(before, limit).stream()
                .map(listed -> new PublicListing(
                        listed.id(),
                        listed.number(),
                        categories
                                .category(listed.of().categoryId())
                                .orElseThrow()
                                .name(),
                        organisation
                                .unit(listed.of().communityId())
                                .orElseThrow()
                                .name(),
                        organisation.unit(listed.unitId()).orElseThrow().name(),
                        listed.requirement(),
                        listed.listedAt(),
                        listed.dueAt(),
                        listed.responsible(),
                        listed.post(),
                        listed.commitment(),
                        listed.promisedAt(),
                        listed.state(),
                        listed.endedAt()))
                .toList();
    }

    private ListedSupervision require(String number) {
        RectificationCase of = cases.withNumber(number).orElseThrow(NotFound::new);
        return listedSupervisions.goingOn(of).orElseThrow(NotFound::new);
    }
}
