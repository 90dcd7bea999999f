package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Standing;

/**
 * The figures as charts, in the words of Chart.js. A colour is the name of a token, which the page's script replaces;
 * {@code links} lead from a bar or a point to the rows behind it.
 */
@RequestScoped
public class FigureCharts {

    /** As many bars as can be told apart; the table has them all. */
    static final int BARS = 8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d", Locale.ROOT);

    @Inject
    private Language language;

    /** What came in and what was closed, week by week. */
    String weeks(Standing standing, String root) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        standing.weeks().forEach(week -> labels.add(week.period().from().format(DAY)));
        return script(Json.createObjectBuilder()
                .add("type", "line")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add(
                                        "datasets",
                                        Json.createArrayBuilder()
                                                .add(line(standing, Figure.INTAKE, "--primary", root))
                                                .add(line(standing, Figure.CLOSED, "--good", root)))));
    }

    private JsonObjectBuilder line(Standing standing, Figure figure, String colour, String root) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        JsonArrayBuilder links = Json.createArrayBuilder();
        for (Standing.Week week : standing.weeks()) {
            values.add(figure == Figure.INTAKE ? week.intake() : week.closed());
            links.add(root + FigureLinks.of(figure, week.period()));
        }
        return Json.createObjectBuilder()
                .add("label", Messages.text(language.locale(), "rectification.figure." + figure))
                .add("colour", colour)
                .add("data", values)
                .add("links", links);
    }

    /** Those of whom the figure counts most, the most first. */
    List<Standing.Row> most(Standing standing, Figure figure) {
        return standing.rows().stream()
                .filter(row -> row.count(figure) > 0)
                .sorted(Comparator.comparing((Standing.Row row) -> -row.count(figure)))
                .limit(BARS)
                .toList();
    }

    /** One bar a grid or unit. */
    String bars(Standing standing, Figure figure, String colour, String root) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder values = Json.createArrayBuilder();
        JsonArrayBuilder links = Json.createArrayBuilder();
        JsonArrayBuilder said = Json.createArrayBuilder();
        for (Standing.Row row : most(standing, figure)) {
            labels.add(nameOf(standing, row));
            values.add(row.count(figure));
            said.add(said(row, figure));
            links.add(root + FigureLinks.of(figure, standing, row));
        }
        return script(Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add(
                                        "datasets",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("colour", colour)
                                                        .add("data", values)
                                                        .add("said", said)
                                                        .add("links", links)))));
    }

    private static String said(Standing.Row row, Figure figure) {
        boolean part = figure == Figure.CLOSED_IN_TIME || figure == Figure.REWORKED;
        return part && row.rate(figure) != null
                ? row.count(figure) + " (" + row.rate(figure) + "%)"
                : String.valueOf(row.count(figure));
    }

    /** A row's name; that of none has one of its own. */
    String nameOf(Standing standing, Standing.Row row) {
        if (row.name() != null) {
            return row.name();
        }
        String key = standing.by() == Standing.By.GRID ? "rectification.noGrid" : "rectification.noUnit";
        return Messages.text(language.locale(), key);
    }

    /** Nothing in it may end the script it stands in. */
    private static String script(JsonObjectBuilder config) {
        return config.build().toString().replace("<", "\\u003c").replace("\u2028", "\\u2028");
    }
}
