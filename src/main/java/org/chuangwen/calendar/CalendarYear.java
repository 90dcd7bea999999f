package org.chuangwen.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A year whose holidays are known. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    @Column(name = "\"year\"")
    private Integer year;

    protected CalendarYear() {}

    CalendarYear(int year) {
        this.year = year;
    }
}
