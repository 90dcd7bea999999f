package org.chuangwen.identity.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From where else than this house a page may show images: the map's tile server, if {@code CHUANGWEN_MAP_TILES} names
 * one.
 */
final class ImageHosts {

    private static final Pattern ADDRESS = Pattern.compile("(https?)://((?:\\{s}\\.)?[A-Za-z0-9.-]+(?::\\d{1,5})?)/.*");

    private ImageHosts() {}

    /** As the policy lists them after the others, with a space before; empty if there is none. */
    static String fromEnvironment() {
        return of(System.getProperty("CHUANGWEN_MAP_TILES", System.getenv("CHUANGWEN_MAP_TILES")));
    }

    /**
     * @param tiles an address as {@code https://{s}.example.org/{z}/{x}/{y}.png}; null is fine. What is none adds
     *     nothing: a policy must never be widened by a slip.
     */
    static String of(String tiles) {
        Matcher address = ADDRESS.matcher(tiles == null ? "" : tiles.strip());
        return address.matches()
                ? " " + address.group(1) + "://" + address.group(2).replace("{s}", "*")
                : "";
    }
}
