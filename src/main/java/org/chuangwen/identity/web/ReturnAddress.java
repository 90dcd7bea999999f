package org.chuangwen.identity.web;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/** Where somebody goes after signing in. Comes from outside, in a link, and so might lead to a forged house. */
public final class ReturnAddress {

    /** Where everybody begins; it sends each on to the page of their role. */
    public static final String HOME = "/index.xhtml";

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

    /**
     * The page that somebody was on when they asked for something.
     *
     * @param path what they asked for
     * @param query null for none
     * @param referer the page from which a form was sent, null if the browser does not tell
     * @param host as the browser addressed us
     */
    static String asked(String method, String path, String query, String referer, String host) {
        if (method.equals("GET")) {
            return query == null ? path : path + "?" + query;
        }
        // A form's own address lacks what the page was opened with.
        try {
            URI page = referer == null ? null : URI.create(referer);
            if (page != null
                    && (Objects.equals(page.getRawAuthority(), host) || Objects.equals(page.getHost(), host))) {
                return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
            }
        } catch (IllegalArgumentException e) {
            // No address: then what was asked for must do.
        }
        return path;
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
