package org.chuangwen.kill;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A meeting as the application shows it to the one who presides; what is null is left out there.
 *
 * @param inbox the tasks of the one who presides, in this meeting and others
 */
record ShownMeeting(JsonObject body, JsonObject inbox) {

    private static final Set<String> VOTED_ON = Set.of("STATEMENTS", "LAST_WORD");

    String state() {
        return body.getString("state");
    }

    /** The id of the task of that step, of the one who presides. */
    String task(String step) {
        return Worker.taskIn(inbox, body.getString("number"), step)
                .orElseThrow(() -> new IllegalStateException("No task " + step + " in " + body));
    }

    /** Those due. */
    List<JsonObject> attendance() {
        return body.getJsonArray("attendance").getValuesAs(JsonObject.class);
    }

    /** Those of whom nobody has said yet whether they come. */
    List<JsonObject> unsaid() {
        return attendance().stream().filter(one -> !one.containsKey("present")).toList();
    }

    List<JsonObject> coming(boolean present) {
        return attendance().stream()
                .filter(one -> one.containsKey("present") && one.getBoolean("present") == present)
                .toList();
    }

    String nameOf(int person) {
        return attendance().stream()
                .filter(one -> one.getInt("person") == person)
                .map(one -> one.getString("name"))
                .findFirst()
                .orElseThrow();
    }

    List<JsonObject> agenda() {
        return body.getJsonArray("agenda").getValuesAs(JsonObject.class);
    }

    /** The item whose turn is next. */
    Optional<JsonObject> next() {
        return agenda().stream()
                .filter(item -> stateOf(item).equals("SCHEDULED"))
                .findFirst();
    }

    Optional<JsonObject> votedOn() {
        return agenda().stream()
                .filter(item -> VOTED_ON.contains(stateOf(item)))
                .findFirst();
    }

    static String stateOf(JsonObject item) {
        return item.getJsonObject("item").getString("state");
    }

    static String numberOf(JsonObject item) {
        return item.getJsonObject("item").getString("number");
    }

    static List<JsonObject> seats(JsonObject item) {
        return item.getJsonArray("seats").getValuesAs(JsonObject.class);
    }
}
