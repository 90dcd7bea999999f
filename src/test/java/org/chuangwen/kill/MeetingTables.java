package org.chuangwen.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The party group's meetings as a killed process has left them.
 *
 * @param items of all agendas and of none, oldest first
 * @param attendance by the ids of the meetings
 * @param seats by the ids of the items
 * @param rules the versions of the voting rule, by their ids
 * @param names the usernames of all people, by their ids
 */
record MeetingTables(
        List<Row> meetings,
        List<Row> items,
        Map<String, List<Row>> attendance,
        Map<String, List<Row>> seats,
        Map<String, Row> rules,
        Map<String, String> names) {

    static MeetingTables of(Connection connection) throws SQLException {
        return new MeetingTables(
                Row.of(connection, "select * from meeting order by id"),
                Row.of(connection, "select * from agenda_item order by id"),
                Row.by("meeting_id", Row.of(connection, "select * from attendance order by id")),
                Row.by("item_id", Row.of(connection, "select * from item_seat order by id")),
                Row.of(connection, "select * from voting_rule").stream()
                        .collect(Collectors.toMap(rule -> rule.text("id"), Function.identity())),
                Row.of(connection, "select id, username from person").stream()
                        .collect(Collectors.toMap(person -> person.text("id"), person -> person.text("username"))));
    }

    /** In the order of the agenda. */
    List<Row> agenda(Row meeting) {
        return items.stream()
                .filter(item -> item.is("meeting_id", meeting.text("id")))
                .sorted((one, other) -> Long.compare(one.number("place_on_agenda"), other.number("place_on_agenda")))
                .toList();
    }

    /** Empty while no meeting has it. */
    Row meetingOf(Row item) {
        return meetings.stream()
                .filter(meeting -> meeting.is("id", String.valueOf(item.text("meeting_id"))))
                .findFirst()
                .orElse(null);
    }

    List<Row> attendanceOf(Row meeting) {
        return attendance.getOrDefault(meeting.text("id"), List.of());
    }

    List<Row> seatsOf(Row item) {
        return seats.getOrDefault(item.text("id"), List.of());
    }

    /** Whether somebody due was there for any item, or at the end: then the minutes are theirs to sign. */
    boolean attended(Row meeting, Row one) {
        return one.is("present", "true")
                || agenda(meeting).stream()
                        .flatMap(item -> seatsOf(item).stream())
                        .anyMatch(seat -> seat.is("person_id", one.text("person_id")) && seat.is("present", "true"));
    }

    /** Whether somebody is there for an item, or was when it was closed. */
    boolean isThere(Row seat, Row meeting) {
        return seat.has("present")
                ? seat.is("present", "true")
                : attendanceOf(meeting).stream()
                        .anyMatch(one -> one.is("person_id", seat.text("person_id")) && one.is("present", "true"));
    }

    /**
     * What steps left their mark in beside the journal's remarks: the titles of what was proposed by hand, the places
     * of meetings, and what members said; what the one who presides said last is in the journal too.
     */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        meetings.forEach(meeting -> texts.add(meeting.text("place")));
        for (Row item : items) {
            if (!item.has("subject") && !item.has("continues_id")) {
                texts.add(item.text("title"));
            }
            Row meeting = meetingOf(item);
            seatsOf(item).stream()
                    .filter(seat -> meeting == null || !seat.is("person_id", meeting.text("presided_by")))
                    .map(seat -> seat.text("statement"))
                    .filter(Objects::nonNull)
                    .forEach(texts::add);
        }
        return texts;
    }
}
