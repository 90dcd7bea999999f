package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.chuangwen.funding.DueInstalment;
import org.chuangwen.funding.FundsDue;
import org.chuangwen.funding.OpenReservation;
import org.chuangwen.identity.CurrentActor;

/** 待付款项: {@code /funds-due.xhtml?after=2026-12-01_17}. */
@Named
@RequestScoped
public class FundsDuePage {

    private static final int ROWS = 50;

    @Inject
    private FundsDue due;

    @Inject
    private CurrentActor currentActor;

    private String after;
    private List<DueInstalment> rows = List.of();
    private List<OpenReservation> reservations = List.of();
    private String next;

    /** Reads one page; a position that cannot be meant is the beginning. */
    public void init() {
        rows = due.instalments(currentActor.get(), position(), ROWS + 1);
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            DueInstalment last = rows.get(ROWS - 1);
            next = last.dueOn() + "_" + last.id();
        }
        reservations = due.reservations(currentActor.get());
    }

    private FundsDue.Position position() {
        if (after == null || !after.matches("\\d{4}-\\d\\d-\\d\\d_\\d{1,18}")) {
            return null;
        }
        try {
            String[] parts = after.split("_");
            return new FundsDue.Position(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public List<DueInstalment> getRows() {
        return rows;
    }

    public List<OpenReservation> getReservations() {
        return reservations;
    }

    /** Whether there are more reservations than are shown. */
    public boolean isCutOff() {
        return reservations.size() == FundsDue.RESERVATIONS_MOST;
    }

    /** Where the next page begins, null if there is none. */
    public String getNext() {
        return next;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
