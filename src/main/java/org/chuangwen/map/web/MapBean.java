package org.chuangwen.map.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.chuangwen.map.MapSettings;

/** What {@code cw:map} needs to know of this installation. */
@Named("mapSettings")
@ApplicationScoped
public class MapBean {

    private final MapSettings settings = MapSettings.fromEnvironment();

    /** Null if there are none. */
    public String getTiles() {
        return settings.tiles();
    }

    public String getAttribution() {
        return settings.attribution();
    }

    /** {@code WGS84} or {@code GCJ02}. */
    public String getDatum() {
        return settings.datum().name();
    }
}
