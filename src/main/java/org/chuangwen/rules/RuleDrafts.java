package org.chuangwen.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Cell;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;

/**
 * Administrators change a rule table: a draft is written, tried out on what was decided before, and put into effect.
 */
@ApplicationScoped
@Transactional
public class RuleDrafts {

    /** On how many past cases a draft is tried out. */
    public static final int TRIED_ON = 500;

    /** The most characters of a reason. */
    public static final int REASON_MOST = 500;

    @Inject
    private RuleTables tables;

    @Inject
    private Versions versions;

    @Inject
    private Proposals proposals;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Begins a draft with the rules of a version.
     *
     * @param number null for the version in effect
     * @throws Conflict if there is a draft already; it says whose
     */
    public void begin(Actor actor, String key, Integer number) {
        RuleTable table = tableOf(actor, key);
        versions.draft(key).ifPresent(RuleDrafts::refuse);
        RuleVersion from = versions.version(key, number == null ? versions.current(key) : number);
        List<RuleRow> rows = versions.lines(from).stream().map(Rows::typed).toList();
        versions.add(new RuleDraft(table.key(), from.number(), rows, actor, clock.now()));
    }

    private static void refuse(RuleDraft draft) {
        throw new Conflict("rules.draftExists", draft.changedByName(), draft.changedAt());
    }

    /**
     * Keeps the rows as they were typed; what is wrong with them is told by the draft.
     *
     * @param revision the draft's as the actor saw it
     * @throws Conflict if somebody has changed the draft since; it says who
     * @throws InvalidInput naming {@code rows} if they are more than a table may have, or no rows of this table
     */
    public void save(Actor actor, String key, int revision, List<RuleRow> rows) {
        RuleTable table = tableOf(actor, key);
        RuleDraft draft = lock(key, revision);
        requireTable(table, rows);
        List<RuleRow> plain = Rows.plain(table, rows, new Vocabulary(table, Locale.SIMPLIFIED_CHINESE));
        if (!plain.equals(draft.rows())) {
            draft.change(plain, actor, clock.now());
        }
    }

    private static void requireTable(RuleTable table, List<RuleRow> rows) {
        FieldErrors errors = new FieldErrors();
        int columns = table.columns().size();
        if (rows.size() > RuleCheck.MOST_ROWS) {
            errors.add("rows", "rules.tooManyRows", RuleCheck.MOST_ROWS, rows.size());
        } else if (rows.stream().anyMatch(row -> row.cells().size() != columns)) {
            errors.add("rows", "rules.wrongCells", columns);
        } else if (RowsText.write(rows).length() > RowsText.MOST) {
            errors.add("rows", "rules.tooLong", RowsText.MOST);
        }
        errors.throwIfAny();
    }

    /** Throws the draft away. */
    public void discard(Actor actor, String key, int revision) {
        tableOf(actor, key);
        versions.remove(lock(key, revision));
    }

    /**
     * What the draft would have proposed lately.
     *
     * @throws InvalidInput naming each faulty cell
     */
    public TryOut tryOut(Actor actor, String key, int revision, Locale locale) {
        RuleTable table = tableOf(actor, key);
        RuleDraft draft = lock(key, revision);
        ReadyRules after = new ReadyRules(table, 0, rules(table, draft));
        ReadyRules before = proposals.rules(key, versions.current(key));
        int agreedBefore = 0;
        int agreedAfter = 0;
        List<TryOut.Changed> changed = new ArrayList<>();
        List<PastCase> past = table.pastCases(actor, locale, TRIED_ON);
        for (PastCase of : past) {
            Proposal then = before.propose(of.facts());
            Proposal now = after.propose(of.facts());
            agreedBefore += agrees(table, then, of) ? 1 : 0;
            agreedAfter += agrees(table, now, of) ? 1 : 0;
            if (!Objects.equals(then == null ? null : then.values(), now == null ? null : now.values())) {
                changed.add(new TryOut.Changed(of, then, now));
            }
        }
        draft.tried();
        return new TryOut(past.size(), agreedBefore, agreedAfter, changed);
    }

    private static boolean agrees(RuleTable table, Proposal proposal, PastCase of) {
        return proposal != null
                && table.outputs().stream()
                        .map(output -> proposal.values().get(output.name()))
                        .toList()
                        .equals(of.decided());
    }

    /**
     * Makes the draft the table's next version, which proposals follow from now on.
     *
     * @return the version's number
     * @throws Conflict if the draft was changed since, or has not been tried out as it stands
     * @throws InvalidInput naming {@code reason} or faulty cells
     */
    public int putIntoEffect(Actor actor, String key, int revision, String reason) {
        RuleTable table = tableOf(actor, key);
        RuleDraft draft = lock(key, revision);
        new FieldErrors().requireText("reason", reason, REASON_MOST).throwIfAny();
        List<Rule> rules = rules(table, draft);
        if (!draft.isTried()) {
            throw new Conflict("rules.notTried");
        }
        List<RuleRow> rows = draft.rows();
        List<RuleLine> lines = new ArrayList<>();
        for (int row = 0; row < rules.size(); row++) {
            lines.add(new RuleLine(rules.get(row), rows.get(row).note()));
        }
        int number = versions.current(key) + 1;
        versions.add(new RuleVersion(key, number, lines, reason.strip(), draft.basedOn(), actor, clock.now()));
        versions.remove(draft);
        journal.add(new JournalEntry("rules-" + key, "putIntoEffect", clock.now())
                .by(actor, Role.ADMINISTRATOR)
                .remark(reason)
                .fact("version", number)
                .fact("basedOn", draft.basedOn())
                .fact("rules", lines.size()));
        return number;
    }

    private RuleTable tableOf(Actor actor, String key) {
        actor.require(Role.ADMINISTRATOR);
        return tables.table(key);
    }

    private RuleDraft lock(String key, int revision) {
        RuleDraft draft = versions.lock(key).orElseThrow(() -> gone(key));
        if (draft.revision() != revision) {
            throw new Conflict("rules.draftChanged", draft.changedByName(), draft.changedAt());
        }
        return draft;
    }

    /** There is no draft any more: most likely somebody has put it into effect. */
    private Problem gone(String key) {
        RuleVersion last = versions.version(key, versions.current(key));
        return last.madeByName() == null
                ? new NotFound()
                : new Conflict("rules.draftGone", last.madeByName(), last.effectiveAt(), last.number());
    }

    /** The draft's rules; all that is wrong is told at once. */
    private static List<Rule> rules(RuleTable table, RuleDraft draft) {
        Vocabulary words = new Vocabulary(table, Locale.SIMPLIFIED_CHINESE);
        RuleCheck.Checked checked = RuleCheck.check(table, words, draft.rows());
        if (!checked.faults().isEmpty()) {
            throw new InvalidInput(checked.faults().stream()
                    .map(fault -> new FieldError(
                            "rows",
                            fault.row() < 0 ? null : new Cell(fault.row() + 1, fault.column()),
                            fault.key(),
                            fault.arguments()))
                    .toList());
        }
        return checked.rules();
    }
}
