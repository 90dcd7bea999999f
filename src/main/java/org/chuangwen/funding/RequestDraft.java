package org.chuangwen.funding;

import java.util.List;

/**
 * A request as it is being written; anything may be missing.
 *
 * @param title 项目名称; null keeps the one before
 * @param category 项目类别, by its name
 * @param grantingUnit the code of the unit whose money it would be
 * @param purpose what it is for, in words
 * @param consent null if nobody was asked
 */
public record RequestDraft(
        String title, String category, String grantingUnit, String purpose, List<RequestItem> items, Consent consent) {

    /** The most lines a request may have. */
    public static final int ITEMS_MOST = 100;

    public RequestDraft {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
