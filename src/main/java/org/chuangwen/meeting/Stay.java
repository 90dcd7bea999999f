package org.chuangwen.meeting;

import java.util.List;

/**
 * For which items of a meeting a member was there.
 *
 * @param attended for at least one
 * @param from the place on the agenda of the first item; null if there from the beginning
 * @param until the place of the last item, after which the member left; null if there to the end
 * @param missed places of items between the two that the member was not there for
 */
public record Stay(boolean attended, Integer from, Integer until, List<Integer> missed) {

    private static final Stay NONE = new Stay(false, null, null, List.of());

    /**
     * @param isThere whether the member is there now, or was at the end
     * @param closed places of the items that are closed, in their order
     * @param there those of them that the member was there for
     */
    static Stay of(boolean isThere, List<Integer> closed, List<Integer> there) {
        if (there.isEmpty() && !isThere) {
            return NONE;
        }
        Integer first = there.isEmpty() ? null : there.get(0);
        Integer last = there.isEmpty() ? null : there.get(there.size() - 1);
        Integer came = first == null ? afterLast(closed) : first.equals(closed.get(0)) ? null : first;
        List<Integer> missed = first == null
                ? List.of()
                : closed.stream()
                        .filter(place -> place > first && (isThere || place < last) && !there.contains(place))
                        .toList();
        return new Stay(true, came, isThere ? null : last, missed);
    }

    private static Integer afterLast(List<Integer> closed) {
        return closed.isEmpty() ? null : Integer.valueOf(closed.get(closed.size() - 1) + 1);
    }

    /** Whether there is nothing to say but that the member was there, or was not. */
    boolean isWhole() {
        return from == null && until == null && missed.isEmpty();
    }
}
