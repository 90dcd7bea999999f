package org.chuangwen.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.administration.CalendarYears;
import org.chuangwen.administration.DayList;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.web.Problems;

/** A year's days, to look at and, for administrators, to change: {@code /calendar.xhtml?year=2027}. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    @Inject
    private CalendarYears years;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CityClock clock;

    @Inject
    private Language language;

    @Inject
    private Problems problems;

    private Integer year;
    private String revision;
    private boolean known;
    private String days;
    private String reason;
    private transient Part file;

    /** @throws NotFound for a year that is nobody's business */
    public void init() {
        if (year == null) {
            year = clock.now().atZone(clock.zone()).getYear();
        }
        if (year < FIRST || year > LAST) {
            throw new NotFound();
        }
        CalendarYears.Year found = years.year(year);
        revision = found.revision();
        known = found.known();
        days = DayList.write(found.days(), language.locale());
    }

    /** The known years, the one that is shown, and the next that could be entered. */
    public List<Integer> getYears() {
        List<Integer> all = new ArrayList<>(years.years());
        int next = all.isEmpty() ? clock.now().atZone(clock.zone()).getYear() : all.get(all.size() - 1) + 1;
        all.add(next);
        if (!all.contains(year)) {
            all.add(year);
        }
        return all.stream().filter(one -> one <= LAST).sorted().toList();
    }

    public boolean isMayChange() {
        return currentActor.get().has(Role.ADMINISTRATOR);
    }

    /** Puts a file's list in place of what is shown; nothing is kept yet. */
    public void readFile() {
        problems.attempt(() -> days = DayList.write(DayList.read(bytes()), language.locale()));
    }

    private byte[] bytes() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(DayList.LIMITS.bytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String save() {
        return problems.attempt(() -> years.set(currentActor.get(), year, revision, DayList.read(days), reason))
                ? "/calendar.xhtml?faces-redirect=true&saved=true&year=" + year
                : null;
    }

    /** Whether somebody has entered the year. */
    public boolean isKnown() {
        return known;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    /** One line a day, as {@link DayList} reads them. */
    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part chosen) {
        file = chosen;
    }
}
