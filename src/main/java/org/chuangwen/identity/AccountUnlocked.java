package org.chuangwen.identity;

/**
 * An administrator has let somebody sign in again before their lock ended.
 *
 * @param by the administrator
 */
public record AccountUnlocked(Actor by, long personId) {}
