package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Quorum;
import org.chuangwen.meeting.RuleVersion;
import org.chuangwen.meeting.VoteBase;
import org.chuangwen.meeting.VotingRules;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Adds a version of the voting rule, on the page of the party group. */
@Named
@RequestScoped
public class RuleForm {

    @Inject
    private VotingRules rules;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private PartyGroupPage page;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private VoteBase base = VoteBase.MEMBERS_DUE;
    private Quorum quorum = Quorum.HALF;
    private Quorum majorQuorum = Quorum.TWO_THIRDS;
    private boolean recusedLeaveBase = true;
    private final Map<String, String> typed =
            new HashMap<>(Map.of("nearTie", "1", "noticeDays", "1", "paperDays", "3"));

    /** A secretary adds it for the own party group, an administrator for the city. */
    public String add() {
        if (!problems.attempt(this::addVersion)) {
            return null;
        }
        notes.done("meeting.done.rule");
        return "/party-group.xhtml?faces-redirect=true";
    }

    private void addVersion() {
        FieldErrors errors = new FieldErrors();
        int nearTie = number("nearTie", errors);
        int noticeDays = number("noticeDays", errors);
        int paperDays = number("paperDays", errors);
        LocalDate from = day(errors);
        errors.throwIfAny();
        Unit unit = page.isSecretary() ? page.getUnit() : null;
        rules.add(
                currentActor.get(),
                unit == null ? null : unit.code(),
                new RuleVersion(base, quorum, majorQuorum, nearTie, recusedLeaveBase, noticeDays, paperDays),
                typed.get("source"),
                from);
    }

    private int number(String field, FieldErrors errors) {
        String text = typed.get(field);
        if (text == null || !text.strip().matches("\\d{1,4}")) {
            errors.add(field, "problem.notAWholeNumber");
            return 0;
        }
        return Integer.parseInt(text.strip());
    }

    private LocalDate day(FieldErrors errors) {
        String text = typed.get("effectiveFrom");
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            errors.add("effectiveFrom", "problem.unreadable");
            return null;
        }
    }

    public VoteBase[] getBases() {
        return VoteBase.values();
    }

    public Quorum[] getQuorums() {
        return Quorum.values();
    }

    /** What was typed, by the field's name. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public VoteBase getBase() {
        return base;
    }

    public void setBase(VoteBase chosen) {
        base = chosen;
    }

    public Quorum getQuorum() {
        return quorum;
    }

    public void setQuorum(Quorum chosen) {
        quorum = chosen;
    }

    public Quorum getMajorQuorum() {
        return majorQuorum;
    }

    public void setMajorQuorum(Quorum chosen) {
        majorQuorum = chosen;
    }

    public boolean isRecusedLeaveBase() {
        return recusedLeaveBase;
    }

    public void setRecusedLeaveBase(boolean leave) {
        recusedLeaveBase = leave;
    }
}
