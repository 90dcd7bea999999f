package org.chuangwen.meeting;

import java.time.Instant;
import java.util.List;

/**
 * What convening a meeting takes.
 *
 * @param unit the code of the unit whose party group meets
 * @param items numbers of the items in the order of the agenda
 */
public record Convening(String unit, Instant startsAt, String place, List<String> items) {

    public Convening {
        items = items == null ? List.of() : items.stream().distinct().toList();
    }
}
