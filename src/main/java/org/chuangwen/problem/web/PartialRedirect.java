package org.chuangwen.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends a page somewhere else. A page's own script that asked for a part of it does not follow an ordinary redirect; it
 * is told in the page's own language.
 */
public final class PartialRedirect {

    private PartialRedirect() {}

    /** Whether a script of a page asks for a part of it. */
    public static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** @param address a local path that is safe to stand in a header, context path included */
    public static void send(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (!isPartial(request)) {
            boolean get =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            response.setStatus(get ? HttpServletResponse.SC_FOUND : HttpServletResponse.SC_SEE_OTHER);
            // Not sendRedirect: that would make it absolute with the scheme that the proxy before us speaks to us.
            response.setHeader("Location", address);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\"" + escape(address)
                        + "\"/></partial-response>");
    }

    private static String escape(String address) {
        return address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
