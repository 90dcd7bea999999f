package org.chuangwen.rectification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.function.Function;

/** A filter and an order as they are kept with an export that is still to be written: JSON, of what narrows only. */
final class LedgerFilter {

    /** As much as the table has room for. */
    static final int LONGEST = 2000;

    private LedgerFilter() {}

    static String write(CaseFilter filter, CaseSort sort) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "text", filter.text());
        add(json, "state", filter.state());
        add(json, "severity", filter.severity());
        add(json, "community", filter.communityCode());
        add(json, "unit", filter.unitCode());
        add(json, "overdue", filter.overdue());
        add(json, "grid", filter.gridCode());
        add(json, "figure", filter.figure());
        if (filter.days() != null) {
            add(json, "from", filter.days().from());
            add(json, "to", filter.days().to());
        }
        add(json, "source", filter.traits().source());
        add(json, "subcategory", filter.traits().subcategory());
        add(json, "reporter", filter.traits().reporter());
        add(json, "sort", sort == CaseSort.NEWEST ? null : sort);
        return json.build().toString();
    }

    static CaseFilter filter(String text) {
        JsonObject json = json(text);
        return new CaseFilter(
                json.getString("text", null),
                read(json, "state", CaseState::valueOf),
                read(json, "severity", Severity::valueOf),
                json.getString("community", null),
                json.getString("unit", null),
                read(json, "overdue", Boolean::valueOf),
                json.getString("grid", null),
                read(json, "figure", Figure::valueOf),
                Days.read(json.getString("from", null), json.getString("to", null)),
                new CaseFilter.Traits(
                        read(json, "source", Source::valueOf),
                        read(json, "subcategory", Long::valueOf),
                        json.getString("reporter", null)));
    }

    /** Latest first unless it says otherwise. */
    static CaseSort sort(String text) {
        CaseSort sort = read(json(text), "sort", CaseSort::valueOf);
        return sort == null ? CaseSort.NEWEST : sort;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static <T> T read(JsonObject json, String name, Function<String, T> reader) {
        String text = json.getString(name, null);
        return text == null ? null : reader.apply(text);
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
