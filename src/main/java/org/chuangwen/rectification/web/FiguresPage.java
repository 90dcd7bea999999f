package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.Figure;
import org.chuangwen.rectification.Figures;
import org.chuangwen.rectification.Period;
import org.chuangwen.rectification.Standing;

/** 网格态势: {@code /figures.xhtml?from=&to=&by=grid|unit&sort=INTAKE}; this month by grid unless said otherwise. */
@Named
@RequestScoped
public class FiguresPage {

    private static final Map<Figure, String> CHARTS = new LinkedHashMap<>();

    static {
        CHARTS.put(Figure.INTAKE, "--primary");
        CHARTS.put(Figure.CLOSED_IN_TIME, "--good");
        CHARTS.put(Figure.OVERDUE, "--danger");
        CHARTS.put(Figure.REWORKED, "--attention");
    }

    @Inject
    private Figures figures;

    @Inject
    private FigureCharts charts;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CityClock clock;

    @Inject
    private Language language;

    private final Map<String, String> query = new LinkedHashMap<>();
    private final FieldFaults faults = new FieldFaults();
    private Period period;
    private Standing standing;

    /** One figure's bars. */
    public record Bars(Figure figure, String config, int rows) {}

    /** A period that one chooses by its name. */
    public record Span(String name, Period period, boolean chosen) {}

    /** Counts; what cannot be counted is told, and this month's figures are shown instead. */
    public void init() {
        period = Period.monthOf(today());
        if (!isMissing("from") || !isMissing("to")) {
            try {
                period = Period.read(query.get("from"), query.get("to"));
            } catch (InvalidInput wrong) {
                faults.tell(wrong, language);
            }
        }
        standing = figures.standing(
                currentActor.get(), period, "unit".equals(query.get("by")) ? Standing.By.UNIT : Standing.By.GRID);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), clock.zone());
    }

    private boolean isMissing(String name) {
        return query.get(name) == null || query.get(name).isBlank();
    }

    /** What the field of the first day shows: what was typed, if it was wrong. */
    public String getFrom() {
        return faults.texts().isEmpty() ? period().from().toString() : query.get("from");
    }

    /** What the field of the last day shows. */
    public String getTo() {
        return faults.texts().isEmpty() ? period().to().toString() : query.get("to");
    }

    /** What is wrong with the days, by the name of the field. */
    public Map<String, String> getFaults() {
        return faults.texts();
    }

    public List<Span> getSpans() {
        LocalDate today = today();
        Period month = Period.monthOf(today);
        Map<String, Period> spans = new LinkedHashMap<>();
        spans.put("week", Period.weekOf(today));
        spans.put("month", month);
        spans.put("lastMonth", Period.monthOf(month.from().minusDays(1)));
        spans.put("quarter", Period.quarterOf(today));
        spans.put("year", new Period(today.withDayOfYear(1), today.withDayOfYear(today.lengthOfYear())));
        return spans.entrySet().stream()
                .map(span ->
                        new Span(span.getKey(), span.getValue(), span.getValue().equals(period())))
                .toList();
    }

    /** The rows, by the figure that is asked for, the most first; else in their own order. */
    public List<Standing.Row> getRows() {
        List<Standing.Row> rows = new ArrayList<>(standing().rows());
        for (Figure figure : Figure.values()) {
            if (figure.name().equals(query.get("sort"))) {
                rows.sort(Comparator.comparing((Standing.Row row) -> -row.count(figure)));
            }
        }
        return rows;
    }

    /** The rows' figures, in the table's order. */
    public Figure[] getColumns() {
        return Figure.values();
    }

    public List<Bars> getBars() {
        return CHARTS.entrySet().stream()
                .map(chart -> new Bars(
                        chart.getKey(),
                        charts.bars(standing(), chart.getKey(), chart.getValue(), root()),
                        charts.most(standing(), chart.getKey()).size()))
                .toList();
    }

    public String getWeeks() {
        return charts.weeks(standing(), root());
    }

    /** The address of the rows behind a number, from the application's root. */
    public String link(Figure figure, Standing.Row row) {
        return FigureLinks.of(figure, standing(), row);
    }

    /** The address of the rows behind a week's number. */
    public String weekLink(Figure figure, Standing.Week week) {
        return FigureLinks.of(figure, week.period());
    }

    public String name(Standing.Row row) {
        return charts.nameOf(standing(), row);
    }

    private static String root() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    }

    public Standing getStanding() {
        return standing();
    }

    public Map<String, String> getQuery() {
        return query;
    }

    /** Also of a page that is only sent back, as by whoever chooses another language. */
    private Standing standing() {
        if (standing == null) {
            init();
        }
        return standing;
    }

    private Period period() {
        standing();
        return period;
    }
}
