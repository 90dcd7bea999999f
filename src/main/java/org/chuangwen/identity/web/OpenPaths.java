package org.chuangwen.identity.web;

import java.util.Set;

/** What nobody needs to sign in for. Everything that is not named here is protected. */
final class OpenPaths {

    private static final Set<String> PAGES = Set.of(
            "/login.xhtml",
            "/error.xhtml",
            "/not-found.xhtml",
            "/forbidden.xhtml",
            // What is published about listed supervision is for everybody.
            "/supervision.xhtml",
            // So is what will be paid out of public money.
            "/public-notices.xhtml",
            "/health",
            "/openapi",
            "/metrics");

    /** Where one chooses another password. */
    static final String NEW_PASSWORD = "/me.xhtml";

    private OpenPaths() {}

    /** What is open to somebody who must choose another password first. */
    static boolean isForNewPassword(String path) {
        return path.equals(NEW_PASSWORD) || path.equals("/logout") || path.equals("/error.xhtml");
    }

    /** Whether it is a file that is the same for everybody: a stylesheet, a script, an icon. */
    static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/favicon")
                || path.equals("/worker.js")
                // A page below resources/ is a part of pages; asked for by itself it is a page like any other.
                || path.startsWith("/resources/") && !path.endsWith(".xhtml");
    }

    static boolean isOpen(String method, String path) {
        return PAGES.contains(path)
                || path.startsWith("/health/")
                || path.startsWith("/openapi/")
                || path.equals("/api/v1/tokens") && method.equals("POST");
    }
}
