package org.chuangwen.worklist.rest;

import java.util.List;
import java.util.Locale;
import org.chuangwen.problem.ProblemDocument;
import org.chuangwen.worklist.Batch;

/**
 * What became of several tasks.
 *
 * @param results one a task, in the order they were named
 */
public record BatchView(int done, int refused, List<Line> results) {

    /**
     * What became of one.
     *
     * @param subject null if there is none the asker may know of
     * @param problem null if it is done
     */
    public record Line(String id, String subject, boolean done, Refusal problem) {}

    /** Why it was refused: as the single answer's problem document would say. */
    public record Refusal(String type, int status, String detail, List<ProblemDocument.FieldMessage> errors) {}

    static BatchView of(List<Batch.Result> results, Locale locale) {
        List<Line> lines = results.stream().map(result -> line(result, locale)).toList();
        int done = (int) lines.stream().filter(Line::done).count();
        return new BatchView(done, lines.size() - done, lines);
    }

    private static Line line(Batch.Result result, Locale locale) {
        return new Line(
                result.itemId(),
                result.subject(),
                result.done(),
                result.done() ? null : refusal(ProblemDocument.of(result.refusal(), locale, null)));
    }

    private static Refusal refusal(ProblemDocument document) {
        return new Refusal(document.type(), document.status(), document.detail(), document.errors());
    }
}
