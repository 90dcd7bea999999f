package org.chuangwen.problem.web;

/**
 * What is wrong with one field.
 *
 * @param clientId where the summary jumps to
 * @param label the field's name as the form shows it, empty if it has none
 */
public record Fault(String clientId, String label, String text) {}
