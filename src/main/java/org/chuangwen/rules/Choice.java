package org.chuangwen.rules;

/**
 * One of the words a column may hold.
 *
 * @param value as it is kept, for example a unit's code
 * @param label as people read it
 */
public record Choice(String value, String label) {}
