package org.chuangwen.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One day that is not what its weekday says. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay {

    @Id
    @Column(name = "\"day\"")
    private LocalDate day;

    private boolean working;
    private String name;

    protected CalendarDay() {}

    /**
     * @param working true: a make-up working day (调休上班); false: a day off (法定节假日)
     * @param name which holiday it belongs to
     */
    public CalendarDay(LocalDate day, boolean working, String name) {
        this.day = day;
        this.working = working;
        this.name = name;
    }

    public LocalDate day() {
        return day;
    }

    /** Whether people work on it. */
    public boolean working() {
        return working;
    }

    public String name() {
        return name;
    }
}
