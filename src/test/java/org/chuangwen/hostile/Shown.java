package org.chuangwen.hostile;

import java.util.List;
import java.util.stream.Stream;
import org.chuangwen.access.PageForm;

/** Texts that were sent, on a page: there they stand word for word, and escaped. */
final class Shown {

    private static final List<String> TAGS = List.of("<script>alert(1)", "<img src=x onerror");

    private Shown() {}

    static List<String> faults(String page, String html) {
        Marks marks = new Marks();
        marks.lookAt("shown", PageForm.decoded(html));
        return Stream.concat(
                        marks.faults().stream().map(fault -> fault.substring(0, Math.min(300, fault.length()))),
                        TAGS.stream().filter(html::contains).map(tag -> tag + " as it is"))
                .map(fault -> page + ": " + fault)
                .toList();
    }
}
