package org.chuangwen.funding;

/**
 * A request for money that a case waits or waited for, as the case shows it.
 *
 * @param title null to whoever may not read the request, or while a draft has none
 */
public record RequestOfCase(String number, String title, RequestState state, boolean readable) {}
