package org.chuangwen.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.rules.process.DecisionFile;

/** Reads rule tables and their versions. */
@ApplicationScoped
@Transactional
public class RuleBook {

    /** How many versions a page lists. */
    public static final int PAGE = 50;

    private static final Set<Role> READERS = Set.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.AUDITOR);

    @Inject
    private RuleTables tables;

    @Inject
    private Versions versions;

    /**
     * A version with its rules in the reader's words.
     *
     * @param inEffect whether proposals follow it now
     */
    public record Shown(RuleVersion version, boolean inEffect, List<RuleRow> rows) {}

    public List<RuleTable> tables(Actor actor) {
        requireReader(actor);
        return tables.all();
    }

    /** @throws org.chuangwen.problem.NotFound if there is no such table */
    public RuleTable table(Actor actor, String key) {
        requireReader(actor);
        return tables.table(key);
    }

    /** The number of the version in effect. */
    public int current(Actor actor, String key) {
        return versions.current(table(actor, key).key());
    }

    /**
     * One page of the versions, the latest first.
     *
     * @param below only versions with lower numbers, null for the first page
     */
    public List<RuleVersion> versions(Actor actor, String key, Integer below) {
        return versions.latest(table(actor, key).key(), below == null ? Integer.MAX_VALUE : below, PAGE);
    }

    /** @throws org.chuangwen.problem.NotFound if there is no such version */
    public Shown version(Actor actor, String key, int number, Locale locale) {
        RuleTable table = table(actor, key);
        RuleVersion version = versions.version(key, number);
        Vocabulary words = new Vocabulary(table, locale);
        List<RuleRow> rows = versions.lines(version).stream()
                .map(line -> Rows.shown(table, line, words))
                .toList();
        return new Shown(version, number == versions.current(key), rows);
    }

    /**
     * Where the version in effect names what is no more, so that it no longer proposes anything.
     *
     * @param rows 1 for the first; never empty
     */
    public record Outdated(RuleTable table, List<Integer> rows) {}

    /** The tables whose version in effect names units, places or other words that are no more. */
    public List<Outdated> outdated(Actor actor) {
        return tables(actor).stream()
                .map(table -> new Outdated(table, outdatedRows(table)))
                .filter(outdated -> !outdated.rows().isEmpty())
                .toList();
    }

    /** A version had no faults when it took effect: what is one now names what was there then. */
    private List<Integer> outdatedRows(RuleTable table) {
        int current = versions.current(table.key());
        if (current == 0) {
            return List.of();
        }
        List<RuleRow> rows = versions.lines(versions.version(table.key(), current)).stream()
                .map(Rows::typed)
                .toList();
        return RuleCheck.check(table, new Vocabulary(table, Locale.SIMPLIFIED_CHINESE), rows).faults().stream()
                .map(fault -> fault.row() + 1)
                .filter(row -> row > 0)
                .distinct()
                .toList();
    }

    /** The draft, empty if nobody is making one. */
    public Optional<DraftState> draft(Actor actor, String key, Locale locale) {
        RuleTable table = table(actor, key);
        return versions.draft(key).map(draft -> Rows.state(table, draft, locale));
    }

    /** Words for the values of a column. */
    public UnaryOperator<String> labels(Actor actor, String key, String column, Locale locale) {
        RuleTable table = table(actor, key);
        return table.columns().stream()
                .filter(one -> one.name().equals(column) && one.isChoice())
                .findFirst()
                .map(new Vocabulary(table, locale)::labels)
                .orElse(UnaryOperator.identity());
    }

    /** A version as a DMN file. */
    public String file(Actor actor, String key, int number, Locale locale) {
        RuleTable table = table(actor, key);
        return DecisionFile.write(
                key,
                Messages.text(locale, table.title()),
                columns(table.inputs(), locale),
                columns(table.outputs(), locale),
                versions.lines(versions.version(key, number)));
    }

    private static List<DecisionFile.Column> columns(List<RuleColumn> columns, Locale locale) {
        return columns.stream()
                .map(column -> new DecisionFile.Column(
                        column.name(), Messages.text(locale, column.label()), column.isChoice()))
                .toList();
    }

    private static void requireReader(Actor actor) {
        if (READERS.stream().noneMatch(actor::has)) {
            throw new NotAllowed("problem.roleMissing");
        }
    }
}
