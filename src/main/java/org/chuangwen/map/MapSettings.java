package org.chuangwen.map;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What lies below the outlines. Read from {@code CHUANGWEN_MAP_TILES}, {@code CHUANGWEN_MAP_ATTRIBUTION} and
 * {@code CHUANGWEN_MAP_DATUM}, each as a system property or, failing that, an environment variable.
 *
 * @param tiles the address of tiles with {@code {z}}, {@code {x}} and {@code {y}} in it; null: none, the outlines alone
 *     are the map
 * @param attribution who made them, as they want it shown; may be empty
 * @param datum in which they are drawn; WGS 84 where there are none
 */
public record MapSettings(String tiles, String attribution, Datum datum) {

    private static final Logger LOG = Logger.getLogger(MapSettings.class.getName());

    public static MapSettings fromEnvironment() {
        return of(setting("CHUANGWEN_MAP_TILES"), setting("CHUANGWEN_MAP_ATTRIBUTION"), setting("CHUANGWEN_MAP_DATUM"));
    }

    /** What cannot be an address of tiles counts as none, and the log says so: a map without tiles is a map still. */
    static MapSettings of(String tiles, String attribution, String datum) {
        if (tiles.isEmpty()) {
            return new MapSettings(null, "", Datum.WGS84);
        }
        if (!tiles.matches("(https?://[^/\\s;,'\"]+)?/\\S*")
                || !tiles.contains("{z}")
                || !tiles.contains("{x}")
                || !tiles.contains("{y}")) {
            LOG.log(Level.WARNING, "CHUANGWEN_MAP_TILES is no address of tiles: {0}", tiles);
            return new MapSettings(null, "", Datum.WGS84);
        }
        return new MapSettings(tiles, attribution, Datum.named(datum).orElse(Datum.WGS84));
    }

    private static String setting(String name) {
        String value = System.getProperty(name, System.getenv(name));
        return value == null ? "" : value.strip();
    }
}
