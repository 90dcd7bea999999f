package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Figures;
import org.chuangwen.rectification.Period;
import org.chuangwen.rectification.Standing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * How the grids and units stand. The rows behind a number are {@code GET /rectification-orders} with the same
 * {@code figure}, {@code from} and {@code to}, and the row's code as {@code grid} or {@code unit}.
 */
@Path("/figures")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Figures")
public class FiguresResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Figures figures;

    /** What was counted, and when: the figures of the present are of that moment. */
    public record View(
            Period period, Standing.By by, Instant at, Line total, List<Line> rows, List<Standing.Week> weeks) {}

    /**
     * One grid or unit.
     *
     * @param figures every figure by its name
     * @param inTimePercent of those closed, like {@code reworkedPercent}; null if none was
     * @param limitUsedPercent null if none of the closed tells
     */
    public record Line(
            String code,
            String name,
            Map<String, Long> figures,
            Integer inTimePercent,
            Integer reworkedPercent,
            Integer limitUsedPercent) {

        static Line of(Standing.Row row) {
            Map<String, Long> figures = new LinkedHashMap<>();
            Arrays.stream(Figure.values()).forEach(figure -> figures.put(figure.name(), row.count(figure)));
            return new Line(
                    row.code(),
                    row.name(),
                    figures,
                    row.rate(Figure.CLOSED_IN_TIME),
                    row.rate(Figure.REWORKED),
                    row.limitUsed());
        }
    }

    @GET
    @Operation(summary = "Intake, closed, in time, overdue and rework of a period, by grid or by unit")
    public View figures(
            @Parameter(description = "The first day, as 2026-11-01") @QueryParam("from") String from,
            @Parameter(description = "The last day; at most 366 days in all") @QueryParam("to") String to,
            @Parameter(description = "grid or unit") @QueryParam("by") @DefaultValue("grid") String by) {
        Standing standing = figures.standing(current.get(), Period.read(from, to), by(by));
        return new View(
                standing.period(),
                standing.by(),
                standing.at(),
                Line.of(standing.total()),
                standing.rows().stream().map(Line::of).toList(),
                standing.weeks());
    }

    private static Standing.By by(String text) {
        return Arrays.stream(Standing.By.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("by", "problem.notAChoice"));
    }
}
