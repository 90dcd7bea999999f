package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.chuangwen.funding.Disbursement;
import org.chuangwen.funding.DisbursementRow;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/** The disbursement as a chart, in the words of Chart.js: bars of the rates, or lines of the sums by month. */
@RequestScoped
public class DisbursementCharts {

    /** As many bars as can be told apart; the table has them all. */
    private static final int BARS = 8;

    @Inject
    private Language language;

    /** Those of whom most was granted. */
    static List<DisbursementRow> most(List<DisbursementRow> rows) {
        return rows.stream()
                .filter(row -> row.rate() != null)
                .sorted(Comparator.comparing(DisbursementRow::approved).reversed())
                .limit(BARS)
                .toList();
    }

    static String link(DisbursementRow row, Disbursement.By by, int year) {
        return switch (by) {
            case SOURCE -> "/fund.xhtml?code=" + encoded(row.key());
            case UNIT, MONTH -> "/funds.xhtml?year=" + year;
            case CATEGORY -> "/funding-requests.xhtml?category=" + encoded(row.key());
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Null if nothing is granted. */
    String of(List<DisbursementRow> rows, Disbursement.By by, int year) {
        if (most(rows).isEmpty()) {
            return null;
        }
        JsonObjectBuilder config = by == Disbursement.By.MONTH ? lines(rows, year) : bars(most(rows), by, year);
        // Nothing in it may end the script it stands in.
        return config.build().toString().replace("<", "\\u003c").replace("\u2028", "\\u2028");
    }

    private JsonObjectBuilder bars(List<DisbursementRow> rows, Disbursement.By by, int year) {
        JsonArrayBuilder said = Json.createArrayBuilder();
        rows.forEach(row -> said.add(row.rate() + " %"));
        return chart(
                "bar",
                rows,
                Json.createArrayBuilder()
                        .add(set(rows, by, year, DisbursementRow::rate, "--primary")
                                .add("said", said)
                                .add("most", 100)));
    }

    private JsonObjectBuilder lines(List<DisbursementRow> rows, int year) {
        return chart(
                "line",
                rows,
                Json.createArrayBuilder()
                        .add(set(rows, Disbursement.By.MONTH, year, DisbursementRow::approved, "--primary")
                                .add("label", text("funding.approved")))
                        .add(set(rows, Disbursement.By.MONTH, year, DisbursementRow::paid, "--good")
                                .add("label", text("funding.pot.PAID"))));
    }

    private static JsonObjectBuilder chart(String type, List<DisbursementRow> rows, JsonArrayBuilder sets) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        rows.forEach(row -> labels.add(row.name()));
        return Json.createObjectBuilder()
                .add("type", type)
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets));
    }

    private static JsonObjectBuilder set(
            List<DisbursementRow> rows,
            Disbursement.By by,
            int year,
            Function<DisbursementRow, BigDecimal> value,
            String colour) {
        String root = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        JsonArrayBuilder values = Json.createArrayBuilder();
        JsonArrayBuilder links = Json.createArrayBuilder();
        for (DisbursementRow row : rows) {
            values.add(value.apply(row));
            links.add(root + link(row, by, year));
        }
        return Json.createObjectBuilder()
                .add("colour", colour)
                .add("data", values)
                .add("links", links);
    }

    private String text(String key) {
        return Messages.text(language.locale(), key);
    }
}
