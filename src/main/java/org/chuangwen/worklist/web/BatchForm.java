package org.chuangwen.worklist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.worklist.Batch;
import org.chuangwen.worklist.Completion;

/**
 * The same to the tasks that are ticked in a list: its boxes are named {@code chosen} and carry the tasks' ids. What a
 * page says afterwards is how many are done, and of each other one why not.
 */
@Named
@RequestScoped
public class BatchForm {

    @Inject
    private Batch batch;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private final Map<String, Object> data = new HashMap<>();
    private Set<String> chosen;

    /**
     * Answers them.
     *
     * @param outcome the answer
     * @param then the page to go on to, with its query
     */
    public String complete(String outcome, String then) {
        Completion completion = new Completion(outcome, null, data);
        return send(() -> batch.complete(currentActor.get(), ids(), completion), then);
    }

    /**
     * Takes them for oneself.
     *
     * @param then the page to go on to, with its query
     */
    public String claim(String then) {
        return send(() -> batch.claim(currentActor.get(), ids()), then);
    }

    private String send(Supplier<List<Batch.Result>> verb, String then) {
        boolean told = problems.attempt(() -> tell(verb.get()));
        return told ? then + (then.contains("?") ? "&" : "?") + "faces-redirect=true" : null;
    }

    private void tell(List<Batch.Result> results) {
        long done = results.stream().filter(Batch.Result::done).count();
        if (done > 0) {
            notes.done("worklist.batchDone", done);
        }
        for (Batch.Result result : results) {
            if (!result.done()) {
                String subject = result.subject() == null ? "" : result.subject();
                notes.refused("worklist.batchRefused", subject, reason(result.refusal()));
            }
        }
    }

    private String reason(Problem refusal) {
        return refusal instanceof InvalidInput invalid
                ? invalid.errors().stream().map(this::text).collect(Collectors.joining(" "))
                : Messages.text(language.locale(), refusal.key(), refusal.arguments());
    }

    private String text(FieldError error) {
        return Messages.text(language.locale(), error.key(), error.arguments());
    }

    private Set<String> ids() {
        if (chosen == null) {
            String[] ticked = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterValuesMap()
                    .get("chosen");
            chosen = ticked == null ? Set.of() : new LinkedHashSet<>(List.of(ticked));
        }
        return chosen;
    }

    /** Whether the task was ticked when the form was sent. */
    public boolean chose(String itemId) {
        return ids().contains(itemId);
    }

    /** The answer's own fields, by the names the service knows. */
    public Map<String, Object> getData() {
        return data;
    }
}
