package org.chuangwen.map;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.Collection;

/**
 * Something on a map that can be gone to. What it is stands in words on it, so that it can be told apart without
 * colours.
 *
 * @param key by which the page's other parts know it, for example a case's number
 * @param kind how it is drawn: {@code new}, {@code waiting}, {@code working}, {@code verify}, {@code over} or
 *     {@code done}; others look plain
 * @param label what stands on it, two or three characters
 * @param title what it is, in one line
 * @param href where it leads, null if nowhere
 */
public record Pin(String key, Position position, String kind, String label, String title, String href) {

    /** As {@code cw:map} takes them. */
    public static String json(Collection<Pin> pins) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Pin pin : pins) {
            var object = Json.createObjectBuilder()
                    .add("key", pin.key)
                    .add("lat", pin.position.latitude())
                    .add("lon", pin.position.longitude())
                    .add("kind", pin.kind)
                    .add("label", pin.label)
                    .add("title", pin.title);
            if (pin.href != null) {
                object.add("href", pin.href);
            }
            array.add(object);
        }
        return array.build().toString();
    }
}
