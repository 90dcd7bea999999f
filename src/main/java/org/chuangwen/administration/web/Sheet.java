package org.chuangwen.administration.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Keeps the rows of a sheet, each by itself. */
@ApplicationScoped
public class Sheet {

    /** Where a row tells that somebody else has changed it. */
    static final String ROW = "version";

    @Inject
    private Language language;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    /**
     * Keeps what is right and was changed; what is wrong is told beside it and stays as it was typed.
     *
     * @param keep keeps one row, or throws what is wrong with it
     * @return whether all is kept
     */
    public <R extends SheetRow> boolean save(List<R> rows, Consumer<R> keep) {
        boolean faulty = false;
        for (R row : rows) {
            row.forgive();
            if (row.isChanged()) {
                faulty |= !isKept(row, keep);
            }
        }
        if (faulty) {
            problems.tell(InvalidInput.of("rows", "administration.rowsFaulty"));
        } else {
            notes.done("administration.saved");
        }
        return !faulty;
    }

    private <R extends SheetRow> boolean isKept(R row, Consumer<R> keep) {
        try {
            keep.accept(row);
            return true;
        } catch (RuntimeException e) {
            Problem problem = Causes.problemIn(e).orElseThrow(() -> e);
            if (problem instanceof InvalidInput invalid) {
                invalid.errors().forEach(error -> row.fault(error.field(), words(error.key(), error.arguments())));
            } else if (problem instanceof Conflict) {
                row.fault(ROW, words(problem.key(), problem.arguments()));
            } else {
                throw e;
            }
            return false;
        }
    }

    private String words(String key, List<Object> arguments) {
        return Messages.text(language.locale(), key, arguments);
    }
}
