package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.funding.Disbursement;
import org.chuangwen.funding.DisbursementRow;
import org.chuangwen.identity.CurrentActor;

/** 拨付进度: {@code /disbursement.xhtml?year=2026&by=UNIT}. */
@Named
@RequestScoped
public class DisbursementPage {

    @Inject
    private Disbursement disbursement;

    @Inject
    private DisbursementCharts charts;

    @Inject
    private DisbursementChoice choice;

    @Inject
    private CurrentActor currentActor;

    private String year;
    private String by;
    private List<DisbursementRow> rows = List.of();

    /** Reads the rows. */
    public void init() {
        rows = disbursement.of(currentActor.get(), getShownYear(), getShownBy());
    }

    public List<DisbursementRow> getRows() {
        return rows;
    }

    /** All of them together, null if there is none. */
    public DisbursementRow getTotal() {
        return Disbursement.total(getRows(), getShownBy());
    }

    /** The chart of those with money granted; null if there is none. */
    public String getChart() {
        return charts.of(getRows(), getShownBy(), getShownYear());
    }

    /** How many bars the chart has; 0 if it has lines. */
    public int getBars() {
        return getShownBy() == Disbursement.By.MONTH
                ? 0
                : DisbursementCharts.most(getRows()).size();
    }

    /** Where what a row counts is listed, from the application's root. */
    public String link(DisbursementRow row) {
        return DisbursementCharts.link(row, getShownBy(), getShownYear());
    }

    public int getShownYear() {
        return choice.year(year);
    }

    public Disbursement.By getShownBy() {
        return choice.by(by);
    }

    public Disbursement.By[] getWays() {
        return Disbursement.By.values();
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
