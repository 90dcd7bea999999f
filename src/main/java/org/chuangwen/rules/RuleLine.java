package org.chuangwen.rules;

/**
 * A rule of a version.
 *
 * @param note why there is this rule; empty for nothing
 */
public record RuleLine(Rule rule, String note) {}
