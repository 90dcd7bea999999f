package org.chuangwen.rectification;

/**
 * A warning as its reader may see it.
 *
 * @param comparable whether the reader may see the photo that it looks like
 * @param otherCase the number of the case of that photo; null if it is this case, none, or none the reader may know of
 * @param answeredBy the supervisor's name, null before it is answered
 */
public record PhotoWarningDetail(PhotoWarning warning, boolean comparable, String otherCase, String answeredBy) {}
