package org.chuangwen.rectification;

/**
 * Which cases a list shows; what is null does not narrow it.
 *
 * @param text part of a number, a description or a place
 * @param overdue true: only those whose unit let its time pass
 */
public record CaseFilter(
        String text, CaseState state, Severity severity, String communityCode, String unitCode, Boolean overdue) {

    public static final CaseFilter NONE = new CaseFilter(null, null, null, null, null, null);
}
