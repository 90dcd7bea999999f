package org.chuangwen.rectification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** A filter as it is kept with an export that is still to be written: JSON, of what narrows only. */
final class LedgerFilter {

    /** As much as the table has room for. */
    static final int LONGEST = 2000;

    private LedgerFilter() {}

    static String write(CaseFilter filter) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "text", filter.text());
        add(json, "state", filter.state());
        add(json, "severity", filter.severity());
        add(json, "community", filter.communityCode());
        add(json, "unit", filter.unitCode());
        add(json, "overdue", filter.overdue());
        return json.build().toString();
    }

    static CaseFilter read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            String state = json.getString("state", null);
            String severity = json.getString("severity", null);
            String overdue = json.getString("overdue", null);
            return new CaseFilter(
                    json.getString("text", null),
                    state == null ? null : CaseState.valueOf(state),
                    severity == null ? null : Severity.valueOf(severity),
                    json.getString("community", null),
                    json.getString("unit", null),
                    overdue == null ? null : Boolean.valueOf(overdue));
        }
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
