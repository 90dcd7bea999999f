package org.chuangwen.calendar;

/**
 * In what a time limit is counted, as GB/T 30428.8 has it: 紧急工作时 runs always; 工作时 and 工作日 run in working time only; 自然日
 * runs always, but a limit that ends outside working time ends with the next working time's beginning.
 */
public enum LimitUnit {
    URGENT_HOUR,
    WORKING_HOUR,
    WORKING_DAY,
    CALENDAR_DAY
}
