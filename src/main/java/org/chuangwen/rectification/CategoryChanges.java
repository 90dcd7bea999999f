package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;

/** Administrators set which kinds of problems there are and how many closed cases of each are looked at again. */
@ApplicationScoped
@Transactional
public class CategoryChanges {

    /** The longest delay of a second look, in days. */
    public static final int DAYS_MOST = 366;

    /** The most characters of a name. */
    public static final int NAME_MOST = 60;

    @Inject
    private Categories categories;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** All kinds, in use or not: the administrators' list. */
    public List<Category> all(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return categories.all();
    }

    /**
     * Changes a kind of problem.
     *
     * @param percent how many of a hundred closed cases are looked at again, 0 to 100
     * @param days how long after closing, 1 to 366
     * @param active whether problems of this kind are still reported
     * @throws NotFound if there is none of this id
     * @throws InvalidInput naming {@code recheckPercent}, {@code recheckDays} or {@code active}
     */
    public void change(Actor actor, long id, Integer percent, Integer days, Boolean active) {
        actor.require(Role.ADMINISTRATOR);
        Category category = categories.category(id).orElseThrow(NotFound::new);
        FieldErrors errors = new FieldErrors()
                .require("recheckPercent", percent)
                .require("recheckDays", days)
                .require("active", active);
        if (percent != null && (percent < 0 || percent > 100)) {
            errors.add("recheckPercent", "problem.outOfRange", 0, 100);
        }
        if (days != null && (days < 1 || days > DAYS_MOST)) {
            errors.add("recheckDays", "problem.outOfRange", 1, DAYS_MOST);
        }
        errors.throwIfAny();
        JournalEntry entry = new JournalEntry("category-" + id, "changeCategory", clock.now())
                .by(actor, Role.ADMINISTRATOR)
                .fact("name", category.name());
        boolean looks = category.recheckPercent() != percent || category.recheckDays() != days;
        if (looks) {
            entry.fact("recheckBefore", category.recheckPercent() + "% " + category.recheckDays())
                    .fact("recheck", percent + "% " + days);
            category.recheck(percent, days);
        }
        if (category.active() != active) {
            entry.fact("active", active);
            category.use(active);
        } else if (!looks) {
            return;
        }
        journal.add(entry);
    }

    /**
     * Adds a subcategory, in use at once.
     *
     * @throws InvalidInput naming {@code name} if it is missing, too long or taken, or {@code category} if there is no
     *     such category
     */
    public Category add(Actor actor, String name, Long category) {
        actor.require(Role.ADMINISTRATOR);
        FieldErrors errors = new FieldErrors().requireText("name", name, NAME_MOST);
        Category parent = category == null
                ? null
                : categories
                        .category(category)
                        .filter(found -> found.parentId() == null)
                        .orElse(null);
        errors.require("category", parent);
        errors.throwIfAny();
        boolean taken = categories.all().stream()
                .anyMatch(
                        one -> parent.id().equals(one.parentId()) && one.name().equals(name.strip()));
        if (taken) {
            throw InvalidInput.of("name", "rectification.categoryTaken", name.strip());
        }
        Category added = categories.add(name.strip(), parent, parent.icon());
        journal.add(new JournalEntry("category-" + added.id(), "addCategory", clock.now())
                .by(actor, Role.ADMINISTRATOR)
                .fact("category", parent.name())
                .fact("name", added.name()));
        return added;
    }
}
