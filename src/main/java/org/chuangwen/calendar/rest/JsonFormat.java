package org.chuangwen.calendar.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.chuangwen.calendar.CityClock;

/**
 * How values stand in JSON: moments as ISO 8601 with the city's offset, nothing for null. Members that a request has
 * too many are passed over, so that a newer program can talk to an older house.
 */
@Provider
@ApplicationScoped
public class JsonFormat implements ContextResolver<Jsonb> {

    @Inject
    private CityClock clock;

    private volatile Jsonb jsonb;

    @Override
    public Jsonb getContext(Class<?> type) {
        if (jsonb == null) {
            jsonb = JsonbBuilder.create(new JsonbConfig().withAdapters(new Moment(clock.zone())));
        }
        return jsonb;
    }

    /** A moment in words of the city's clock. Read with any offset, or {@code Z}. */
    static final class Moment implements JsonbAdapter<Instant, String> {

        private final ZoneId zone;

        Moment(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public String adaptToJson(Instant moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
        }

        @Override
        public Instant adaptFromJson(String text) {
            return OffsetDateTime.parse(text).toInstant();
        }
    }
}
