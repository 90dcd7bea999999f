package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rules.RuleWordsInUse;

/**
 * Administrators set which categories of requests there are. A name is changed only as long as nothing hangs on it: the
 * rules ask for it, and what was submitted was decided under it.
 */
@ApplicationScoped
@Transactional
public class FundingCategories {

    /** The most characters of a name. */
    public static final int NAME_MOST = 40;

    /** The tables whose rules ask for the category. */
    private static final List<String> TABLES =
            List.of(FundingRules.ROUTE_TABLE, FundingRules.PAPERS_TABLE, FundingRules.TERMS_TABLE);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RequestStore requests;

    @Inject
    private RuleWordsInUse ruleWords;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * A category as its administrators see it.
     *
     * @param bound the message that says why its name stays as it is, null if it can be changed
     */
    public record Shown(FundingCategory category, String bound) {}

    /** All categories, in use or not, in the order they were set up. */
    public List<Shown> all(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Set<String> named = namedInRules();
        Set<Long> submitted = new HashSet<>(entityManager
                .createQuery(
                        "select distinct r.categoryId from FundingRequest r where r.submittedAt is not null",
                        Long.class)
                .getResultList());
        return requests.categories().stream()
                .map(one -> new Shown(one, bound(named.contains(one.name()), submitted.contains(one.id()))))
                .toList();
    }

    private Set<String> namedInRules() {
        Set<String> named = new HashSet<>();
        TABLES.forEach(table -> named.addAll(ruleWords.of(table, FundingRules.CATEGORY)));
        return named;
    }

    private static String bound(boolean inRules, boolean inRequests) {
        return inRules ? "funding.categoryInRules" : inRequests ? "funding.categoryInRequests" : null;
    }

    /**
     * Adds a category, in use at once.
     *
     * @throws InvalidInput naming {@code name} if it is missing, too long, unreadable or taken
     */
    public FundingCategory add(Actor actor, String name) {
        actor.require(Role.ADMINISTRATOR);
        FundingCategory added = new FundingCategory(checked(name));
        requireFree(added.name());
        keep(added.name(), () -> entityManager.persist(added));
        journal.add(new JournalEntry(subject(added.id()), "addFundingCategory", clock.now())
                .by(actor, Role.ADMINISTRATOR)
                .fact("name", added.name()));
        return added;
    }

    /**
     * Renames a category, or takes it out of use and back.
     *
     * @param active whether new requests can be for it
     * @param seen the version that was read before
     * @throws NotFound if there is none of this id
     * @throws Conflict if somebody has changed it since; it says who
     * @throws InvalidInput naming {@code name}, {@code active} or {@code version}
     */
    public FundingCategory change(Actor actor, long id, String name, Boolean active, Integer seen) {
        actor.require(Role.ADMINISTRATOR);
        FundingCategory category = Optional.ofNullable(
                        entityManager.find(FundingCategory.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
        new FieldErrors().require("active", active).require("version", seen).throwIfAny();
        String wanted = checked(name);
        requireUnchanged(category, seen);
        JournalEntry entry = new JournalEntry(subject(id), "changeFundingCategory", clock.now())
                .by(actor, Role.ADMINISTRATOR)
                .fact("name", wanted);
        boolean renamed = !wanted.equals(category.name());
        if (renamed) {
            requireUnbound(actor, category);
            requireFree(wanted);
            entry.fact("nameBefore", category.name());
            category.rename(wanted);
        }
        boolean used = active != category.active();
        if (used) {
            requireAnother(category, active);
            entry.fact("active", active);
            category.use(active);
        }
        if (renamed || used) {
            keep(wanted, () -> {});
            journal.add(entry);
        }
        return category;
    }

    private static String checked(String name) {
        new FieldErrors().requireText("name", name, NAME_MOST).throwIfAny();
        String said = name.strip();
        // A rule's cell has to tell it from "any" and from a list's commas.
        if (said.codePoints().noneMatch(Character::isLetter)) {
            throw InvalidInput.of("name", "funding.categoryNoWord");
        }
        return said;
    }

    private void requireUnchanged(FundingCategory category, int seen) {
        if (category.version() == seen) {
            return;
        }
        throw journal.of(subject(category.id())).stream()
                .reduce((one, later) -> later)
                .map(last ->
                        new Conflict("funding.categoryChanged", category.name(), last.actorName(), last.occurredAt()))
                .orElseGet(() -> new Conflict("problem.changedMeanwhile"));
    }

    private void requireUnbound(Actor actor, FundingCategory category) {
        all(actor).stream()
                .filter(one -> one.category().id().equals(category.id()) && one.bound() != null)
                .findFirst()
                .ifPresent(one -> {
                    throw InvalidInput.of("name", one.bound());
                });
    }

    private void requireFree(String name) {
        if (requests.categoryNamed(name).isPresent()) {
            throw InvalidInput.of("name", "funding.categoryTaken", name);
        }
    }

    /** Without any, nobody could ask for anything. */
    private void requireAnother(FundingCategory category, boolean active) {
        if (!active
                && requests.categories().stream()
                        .noneMatch(one -> one.active() && !one.id().equals(category.id()))) {
            throw InvalidInput.of("active", "funding.lastCategory");
        }
    }

    /** The name may be taken at this moment. */
    private void keep(String name, Runnable change) {
        try {
            change.run();
            entityManager.flush();
        } catch (PersistenceException e) {
            throw InvalidInput.of("name", "funding.categoryTaken", name);
        }
    }

    private static String subject(long id) {
        return "funding-category-" + id;
    }
}
