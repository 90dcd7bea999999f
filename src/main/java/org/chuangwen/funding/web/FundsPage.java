package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Year;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.FundSource;
import org.chuangwen.funding.FundSourceRow;
import org.chuangwen.funding.FundSources;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/** 资金来源: the sources of a year, {@code /funds.xhtml?year=2026&after=…}. */
@Named
@RequestScoped
public class FundsPage {

    private static final int ROWS = 50;

    @Inject
    private FundSources sources;

    @Inject
    private Organisation organisation;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CityClock clock;

    private String year;
    private String after;
    private List<FundSourceRow> rows = List.of();
    private Long next;

    /** Reads one page; a year or position that cannot be meant is this year, the beginning. */
    public void init() {
        Long position = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        rows = sources.page(currentActor.get(), getShownYear(), position, ROWS + 1);
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            next = rows.get(ROWS - 1).id();
        }
    }

    /** The year whose sources are shown. */
    public int getShownYear() {
        return year != null && year.matches("20\\d\\d")
                ? Integer.parseInt(year)
                : Year.from(clock.now().atZone(clock.zone())).getValue();
    }

    /** Whether I may open sources. */
    public boolean isOpener() {
        return currentActor.get().has(Role.FINANCE_OFFICER);
    }

    /** My units whose finance I am responsible for. */
    public List<Unit> getUnits() {
        return currentActor.get().posts().stream()
                .filter(post -> post.role() == Role.FINANCE_OFFICER)
                .map(post -> organisation.unit(post.unitId()).orElseThrow())
                .toList();
    }

    public FundSource.Kind[] getKinds() {
        return FundSource.Kind.values();
    }

    public List<FundSourceRow> getRows() {
        return rows;
    }

    /** Where the next page begins, null if there is none. */
    public Long getNext() {
        return next;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
