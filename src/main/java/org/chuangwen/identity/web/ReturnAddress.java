package org.chuangwen.identity.web;

import java.util.Set;

/** Where somebody goes after signing in. Comes from outside, in a link, and so might lead to a forged house. */
public final class ReturnAddress {

    /** Where everybody begins. */
    public static final String HOME = "/inbox.xhtml";

    private static final int LONGEST = 1000;
    private static final Set<String> POINTLESS = Set.of("/", "/index.xhtml", "/login.xhtml", "/logout", "/problem");

    private ReturnAddress() {}

    /**
     * The address if it is a page of this house, else {@link #HOME}.
     *
     * @param address a path from the application's root, with or without a query; null is fine
     */
    public static String safe(String address) {
        return isSafe(address) ? address : HOME;
    }

    private static boolean isSafe(String address) {
        if (address == null || address.length() > LONGEST || !address.startsWith("/") || address.startsWith("//")) {
            return false;
        }
        // Browsers take a backslash for a slash and pass over tabs and line ends.
        if (address.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f)) {
            return false;
        }
        String path = address.split("[?#;]", 2)[0];
        return !POINTLESS.contains(path) && !path.startsWith("/api/");
    }
}
