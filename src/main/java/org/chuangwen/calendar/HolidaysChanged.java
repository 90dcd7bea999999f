package org.chuangwen.calendar;

/** A year's holidays have been set; observed when that is committed. */
public record HolidaysChanged() {}
