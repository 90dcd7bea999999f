package org.chuangwen.funding;

import java.util.Set;

/**
 * What must come with a request.
 *
 * @param consent whether residents must have agreed
 * @param kinds the papers that must be attached
 */
public record RequiredPapers(boolean consent, Set<PaperKind> kinds) {}
