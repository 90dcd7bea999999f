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

    /** As the access table and the bodies have them. */
    static final Set<String> KNOWN = Stream.concat(
                    AccessTable.read().stream().map(row -> row.path() + " " + row.body()),
                    Target.ofBodies().stream().map(target -> target.path() + " " + target.body()))
            .flatMap(text -> NAME.matcher(text).results().map(MatchResult::group))
            .collect(Collectors.toUnmodifiableSet());

    private Names() {}
}
