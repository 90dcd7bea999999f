package org.chuangwen.hostile;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chuangwen.access.PageForm;

/** Texts that were sent, on a page: there they stand word for word, and escaped. */
final class Shown {

    private static final List<String> TAGS = List.of("<script>alert(1)", "<img src=x onerror");

    /** In an address a text stands as addresses have it. */
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|action)=\"[^\"]*\"");

    private Shown() {}

    static List<String> faults(String page, String html) {
        // No page may hold this character, so that it is left out when what was refused is shown again.
        Marks marks = new Marks(text -> text.replace("\0", ""));
        marks.lookAt("shown", PageForm.decoded(ADDRESS.matcher(html).replaceAll("")));
        return Stream.concat(
                        marks.faults().stream(),
                        TAGS.stream().filter(html::contains).map(tag -> tag + " as it is"))
                .map(fault -> page + ": " + fault)
                .toList();
    }
}
