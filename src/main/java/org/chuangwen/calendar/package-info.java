/** The working clock: working hours and days, due times, reminders. Ground floor: touches {@code problem} only. */
package org.chuangwen.calendar;
