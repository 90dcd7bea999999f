package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.journal.Journal;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;

/** Reads one case, for those who may. */
@ApplicationScoped
@Transactional
public class CaseBook {

    @Inject
    private Cases cases;

    @Inject
    private Categories categories;

    @Inject
    private Organisation organisation;

    @Inject
    private Orders orders;

    @Inject
    private ListedSupervisions listedSupervisions;

    @Inject
    private Inbox inbox;

    @Inject
    private StageTimes stageTimes;

    @Inject
    private Journal journal;

    @Inject
    private Attachments attachments;

    @Inject
    private DispatchProposals proposals;

    @Inject
    private CityClock clock;

    /**
     * The whole case.
     *
     * @throws NotFound if there is no such case, or none the actor may know of
     */
    public CaseDetail detail(Actor actor, String number) {
        RectificationCase of = requireReadable(actor, number);
        List<WorkItem> tasks = inbox.allOf(number);
        Category subcategory = categories.category(of.categoryId()).orElseThrow();
        return new CaseDetail(
                of,
                categories.category(subcategory.parentId()).orElseThrow(),
                subcategory,
                organisation.unit(of.communityId()).orElseThrow(),
                of.gridId() == null ? null : organisation.grid(of.gridId()).orElseThrow(),
                organisation.person(of.reporterId()).orElseThrow(),
                of.currentOrder() == null
                        ? null
                        : organisation.unit(of.currentOrder().unitId()).orElseThrow(),
                of.duplicateOf() == null ? null : of.duplicateOf().number(),
                of.relapseOf() == null ? null : of.relapseOf().number(),
                of.partOf() == null ? null : of.partOf().number(),
                cases.partsOf(of),
                helping(of),
                listedSupervisions.latestOf(of).orElse(null),
                tasks.stream()
                        .filter(task -> task.state() == WorkItem.State.OPEN)
                        .toList(),
                stageTimes.of(of, tasks),
                journal.of(number),
                attachments.of(number));
    }

    private List<CaseDetail.Helping> helping(RectificationCase of) {
        return of.currentOrder() == null
                ? List.of()
                : orders.sharesIn(of.currentOrder()).stream()
                        .map(share -> new CaseDetail.Helping(
                                organisation.unit(share.unitId()).orElseThrow(), share))
                        .toList();
    }

    /**
     * What the rules propose for the case's dispatch, as things stand now.
     *
     * @throws NotFound if there is no such case, or none the actor may know of
     * @throws org.chuangwen.problem.NotAllowed if the actor dispatches nothing
     */
    public DispatchProposal proposal(Actor actor, String number) {
        RectificationCase of = requireReadable(actor, number);
        actor.require(Role.DISPATCHER);
        return proposals.of(of, clock.now());
    }

    /** Whether there is such a case and the actor may read it. */
    public boolean isReadable(Actor actor, String number) {
        return cases.withNumber(number).filter(of -> mayRead(actor, of)).isPresent();
    }

    /** @throws NotFound if there is no such case, or none the actor may know of */
    RectificationCase requireReadable(Actor actor, String number) {
        return cases.withNumber(number).filter(of -> mayRead(actor, of)).orElseThrow(NotFound::new);
    }

    /** The case in one line: what kind of problem, and what exactly. */
    String titleOf(RectificationCase of) {
        return categories.category(of.categoryId()).orElseThrow().name() + " · " + of.description();
    }

    private boolean mayRead(Actor actor, RectificationCase of) {
        Reach reach = Reach.of(actor);
        return reach.covers(of.reporterId())
                || cases.reportersOfDuplicates(of).stream().anyMatch(reach::covers)
                || reach.covers(pathOf(of.communityId()))
                || orders.unitsEverOrdered(of).stream().anyMatch(unit -> reach.covers(pathOf(unit)));
    }

    private String pathOf(long unitId) {
        return organisation.unit(unitId).map(Unit::path).orElseThrow();
    }
}
