package org.chuangwen.rectification.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Period;
import org.chuangwen.rectification.Standing;

/** Where the rows behind a number are: addresses of the list of cases, from the application's root. */
final class FigureLinks {

    private FigureLinks() {}

    /** The rows of one grid or unit, or of all if the row's code is null. */
    static String of(Figure figure, Standing standing, Standing.Row row) {
        String link = of(figure, standing.period());
        return row.code() == null
                ? link
                : link
                        + (standing.by() == Standing.By.GRID ? "&grid=" : "&unit=")
                        + URLEncoder.encode(row.code(), StandardCharsets.UTF_8);
    }

    static String of(Figure figure, Period period) {
        String link = "/cases.xhtml?figure=" + figure;
        return figure.moment().isOfPeriod() ? link + "&from=" + period.from() + "&to=" + period.to() : link;
    }
}
