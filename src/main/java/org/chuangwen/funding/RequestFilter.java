package org.chuangwen.funding;

/**
 * Which requests are looked for; null for any.
 *
 * @param text part of the number or the title
 * @param open whether only those that are not over, or only those that are
 */
public record RequestFilter(RequestState state, String category, String unitCode, String text, Boolean open) {

    public static final RequestFilter ANY = new RequestFilter(null, null, null, null, null);
}
