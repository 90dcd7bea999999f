package org.chuangwen.demo;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.organisation.Role;

/** One of the demo's people, from {@code demo/people.csv}. */
record DemoPerson(String username, String name, String phone, List<Post> posts) {

    /** In the file as {@code ROLE@unit}. */
    record Post(Role role, String unitCode) {

        static Post of(String text) {
            int at = text.indexOf('@');
            return new Post(Role.valueOf(text.substring(0, at)), text.substring(at + 1));
        }
    }

    static List<DemoPerson> all() {
        return Rows.of("people.csv").stream().map(DemoPerson::of).toList();
    }

    private static DemoPerson of(CSVRecord row) {
        return new DemoPerson(
                row.get("username"),
                row.get("name"),
                row.get("phone"),
                Stream.of(row.get("posts").split(" ")).map(Post::of).toList());
    }

    /** What the username begins with: people of the same main role. */
    String kind() {
        return username.replaceAll("[0-9]+$", "");
    }
}
