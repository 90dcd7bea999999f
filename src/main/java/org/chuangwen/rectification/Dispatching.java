package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Messages;
import org.chuangwen.numbering.PaperNumbers;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;

/** 派遣: the dispatcher orders a unit to rectify within a time limit. */
@Dependent
class Dispatching {

    @Inject
    private Cases cases;

    @Inject
    private PaperNumbers paperNumbers;

    @Inject
    private Organisation organisation;

    @Inject
    private Orders orders;

    @Inject
    private LimitClocks limitClocks;

    @Inject
    private CityClock clock;

    @Inject
    private Journal journal;

    @Inject
    private CoHandlings coHandlings;

    @Inject
    private RectificationNotices notices;

    @Inject
    private DispatchProposals proposals;

    String carryOut(Actor actor, RectificationCase of, Completion completion) {
        if (!RectificationProcess.DISPATCHED.equals(completion.outcome())) {
            throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        FieldErrors errors = new FieldErrors();
        Unit unit = responsibleUnit(completion, errors);
        RectificationOrder paused = pausedWith(unit, of);
        List<Unit> helping = helpingUnits(completion, unit, errors);
        TimeLimit limit = paused == null ? Limits.of(completion, errors) : paused.limit();
        String requirement = completion.text("requirement", errors);
        errors.limitText("requirement", requirement, Discovery.DESCRIPTION_MOST);
        errors.limitText("comment", completion.comment(), Remarks.MOST);
        errors.throwIfAny();

        Instant now = clock.now();
        CaseState before = of.state();
        DispatchProposal proposed = proposals.of(of, now);
        int year = now.atZone(clock.zone()).getYear();
        LimitClock running = paused == null
                ? limitClocks.start(limit, now)
                : limitClocks.of(paused).goOn(now);
        RectificationOrder order = new RectificationOrder(of, number(year), unit.id(), requirement, running, now);
        if (paused != null) {
            order.goOnFrom(paused);
        }
        cases.add(order);
        of.dispatch(order);
        coHandlings.ask(of, helping);
        notices.dispatched(of);
        JournalEntry entry = new JournalEntry(of.number(), "dispatch", now)
                .by(actor, Role.DISPATCHER)
                .fromTo(before, of.state())
                .remark(completion.comment())
                .fact("unit", unit.name())
                .fact("order", order.number())
                .fact("limitAmount", limit.amount())
                .fact("limitUnit", limit.unit())
                .fact("helping", helping.isEmpty() ? null : names(helping))
                .fact("resumed", paused == null ? null : paused.number())
                .fact("due", order.dueAt());
        journal.add(DispatchProposals.record(entry, proposed, unit, paused == null ? limit : null));
        return completion.outcome();
    }

    /** The order this unit sent back, if it gets the case again: its clock goes on where it stopped. */
    private RectificationOrder pausedWith(Unit unit, RectificationCase of) {
        return unit == null ? null : orders.sentBackBy(unit.id(), of).orElse(null);
    }

    /** A document's number is Chinese whatever language the screens speak. */
    private String number(int year) {
        int serial = paperNumbers.next("rectification-order", year);
        return Messages.text(
                Locale.SIMPLIFIED_CHINESE, "rectification.orderNumber", String.valueOf(year), String.valueOf(serial));
    }

    private Unit responsibleUnit(Completion completion, FieldErrors errors) {
        String code = completion.text("unitCode", errors);
        if (code == null) {
            errors.add("unitCode", "problem.required");
            return null;
        }
        return unit("unitCode", code, errors);
    }

    private List<Unit> helpingUnits(Completion completion, Unit responsible, FieldErrors errors) {
        List<Unit> units = completion.texts("coHandlers", errors).stream()
                .distinct()
                .map(code -> unit("coHandlers", code, errors))
                .filter(Objects::nonNull)
                .toList();
        if (units.size() > CoHandlings.MOST) {
            errors.add("coHandlers", "rectification.tooManyCoHandlers", CoHandlings.MOST);
        }
        if (responsible != null && units.stream().anyMatch(unit -> unit.id().equals(responsible.id()))) {
            errors.add("coHandlers", "rectification.helpsItself", responsible.name());
        }
        return units;
    }

    private Unit unit(String field, String code, FieldErrors errors) {
        Unit unit = organisation.unitWithCode(code).orElse(null);
        if (unit == null) {
            errors.add(field, "rectification.unknownUnit", code);
        } else if (organisation.holders(Role.UNIT_HANDLER, unit.id()).isEmpty()) {
            errors.add(field, "rectification.unitWithoutHandler", unit.name());
        }
        return unit;
    }

    private static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }
}
