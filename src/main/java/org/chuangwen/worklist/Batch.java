package org.chuangwen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chuangwen.idempotency.Once;
import org.chuangwen.identity.Actor;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Failed;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;

/**
 * The same to several tasks at once. Each is a step of its own, in a transaction of its own: what is refused changes
 * nothing, and takes nothing away from what is done.
 */
@ApplicationScoped
public class Batch {

    /** The most tasks at once. */
    public static final int MOST = 100;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Once once;

    /**
     * What became of one task.
     *
     * @param subject the business number it is about; null if the actor may know of none
     * @param refusal null if it is done
     */
    public record Result(String itemId, String subject, Problem refusal) {

        public boolean done() {
            return refusal == null;
        }
    }

    /**
     * Answers the tasks one after the other; a task that is named twice is answered once.
     *
     * @return a result a task, in the order they were named
     * @throws InvalidInput naming {@code ids} if there are none or too many; or the answer's own fields if they are
     *     wrong for every task that waits, and then nothing was done
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Result> complete(Actor actor, Collection<String> itemIds, Completion completion) {
        return complete(actor, itemIds, completion, null);
    }

    /**
     * As {@link #complete(Actor, Collection, Completion)}, for whoever may send it again: a task that was answered
     * under the key is done, and stays so.
     *
     * @param key as {@link Once} takes it, null if it is sent once only
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Result> complete(Actor actor, Collection<String> itemIds, Completion completion, String key) {
        List<Result> results = each(itemIds, id -> {
            once.take(
                    actor, "complete " + id, key, List.of(completion), () -> worklist.complete(actor, id, completion));
            return inbox.subjectOf(id).orElse(null);
        });
        throwIfWrongForAll(results);
        return results;
    }

    /**
     * Takes the tasks out of the group's inbox into the actor's own, one after the other.
     *
     * @return a result a task, in the order they were named
     * @throws InvalidInput naming {@code ids} if there are none or too many
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Result> claim(Actor actor, Collection<String> itemIds) {
        return claim(actor, itemIds, null);
    }

    /**
     * As {@link #claim(Actor, Collection)}, for whoever may send it again.
     *
     * @param key as {@link Once} takes it, null if it is sent once only
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Result> claim(Actor actor, Collection<String> itemIds, String key) {
        return each(itemIds, id -> {
            once.take(actor, "claim " + id, key, List.of(), () -> worklist.claim(actor, id));
            return inbox.subjectOf(id).orElse(null);
        });
    }

    private List<Result> each(Collection<String> itemIds, Function<String, String> verb) {
        Set<String> ids = itemIds == null ? Set.of() : new LinkedHashSet<>(itemIds);
        FieldErrors errors = new FieldErrors();
        if (ids.isEmpty()) {
            errors.add("ids", "worklist.chooseSome");
        } else if (ids.size() > MOST || ids.contains(null)) {
            errors.add("ids", "worklist.tooManyAtOnce", MOST);
        }
        errors.throwIfAny();
        List<Result> results = new ArrayList<>();
        for (String id : ids) {
            results.add(one(id, verb));
        }
        return results;
    }

    private Result one(String itemId, Function<String, String> verb) {
        try {
            return new Result(itemId, verb.apply(itemId), null);
        } catch (RuntimeException thrown) {
            Problem refusal = Causes.problemIn(thrown).orElseGet(() -> new Failed(thrown));
            String subject =
                    refusal instanceof NotFound ? null : inbox.subjectOf(itemId).orElse(null);
            return new Result(itemId, subject, refusal);
        }
    }

    /**
     * What is wrong with the answer itself is told once, beside its fields, and not once a task; whatever else was
     * refused is told when the answer is right.
     */
    private static void throwIfWrongForAll(List<Result> results) {
        List<InvalidInput> faults = results.stream()
                .map(Result::refusal)
                .filter(InvalidInput.class::isInstance)
                .map(InvalidInput.class::cast)
                .toList();
        if (!faults.isEmpty()
                && results.stream().noneMatch(Result::done)
                && faults.stream().map(InvalidInput::errors).distinct().count() == 1) {
            throw faults.get(0);
        }
    }
}
