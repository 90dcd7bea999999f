package org.chuangwen.hostile;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.access.AccessTable;

/** The names in braces that stand for things: of all that is in braces in the corpus only these are one. */
final class Names {

    private static final Pattern NAME = Pattern.compile("\\{[^{}\"\\s]+}");

    /** What the corpus alone needs. */
    private static final String OF_THE_CORPUS = "{myId} {newCategory} {newKey} {subcategoryId}";

    /** As the access table has them, and the corpus' own. */
    static final Set<String> KNOWN = Stream.concat(
                    AccessTable.read().stream().map(row -> row.path() + " " + row.body()), Stream.of(OF_THE_CORPUS))
            .flatMap(text -> NAME.matcher(text).results().map(MatchResult::group))
            .collect(Collectors.toUnmodifiableSet());

    private Names() {}
}
