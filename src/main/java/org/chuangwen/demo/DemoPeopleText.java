package org.chuangwen.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chuangwen.language.Messages;

/** Who is there to try the demo with, to be read on a console. */
final class DemoPeopleText {

    /** So many of a kind are named; the rest is counted up to. */
    private static final int NAMED = 3;

    private final Map<String, String> unitNames =
            Rows.of("units.csv").stream().collect(Collectors.toMap(row -> row.get("code"), row -> row.get("name")));

    private DemoPeopleText() {}

    /**
     * The password, the address, and a line for each kind of people.
     *
     * @param password as it is typed
     * @param address of the pages
     */
    static String of(String password, String address) {
        List<String> lines = new ArrayList<>();
        lines.add("password: " + password);
        lines.add(address);
        lines.addAll(new DemoPeopleText().lines());
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines() {
        Map<String, List<DemoPerson>> kinds = DemoPerson.all().stream()
                .collect(Collectors.groupingBy(DemoPerson::kind, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream().map(this::line).toList();
    }

    private String line(List<DemoPerson> kind) {
        String named = kind.stream().limit(NAMED).map(this::person).collect(Collectors.joining(", "));
        String role = text("organisation.role." + kind.get(0).posts().get(0).role());
        String rest = kind.size() > NAMED ? " … " + kind.get(kind.size() - 1).username() : "";
        return "  " + role + ": " + named + rest;
    }

    private String person(DemoPerson person) {
        DemoPerson.Post post = person.posts().get(0);
        return person.username() + " " + text("demo.person", person.name(), unitNames.get(post.unitCode()));
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }
}
