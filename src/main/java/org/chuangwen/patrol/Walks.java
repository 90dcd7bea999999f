package org.chuangwen.patrol;

/**
 * How often somebody walked a grid in a month.
 *
 * @param done that they ended
 * @param forgotten that nobody ended, and that do not count
 */
public record Walks(long personId, String person, String username, int done, int forgotten) {}
