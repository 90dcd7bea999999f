package org.chuangwen.directory.rest;

import java.util.List;
import java.util.function.Function;
import org.chuangwen.problem.InvalidInput;

/** Pages of lists that are ordered by code or username. */
public final class Pages {

    private static final int MOST = 200;

    private Pages() {}

    /** A page and, if there may be more, where the next one begins. */
    public record Page<T>(List<T> items, String next) {}

    /** @throws InvalidInput naming {@code limit} */
    static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.of("limit", "problem.outOfRange", 1, MOST);
        }
        return limit;
    }

    static <T> Page<T> of(List<T> items, int limit, Function<T, String> key) {
        return new Page<>(items, items.size() < limit ? null : key.apply(items.get(items.size() - 1)));
    }
}
