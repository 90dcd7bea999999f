package org.chuangwen.identity.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.chuangwen.problem.Status;

/**
 * Refuses what another site's page makes a browser send here: signing in as somebody else, signing out, uploading,
 * submitting a form. Every browser tells with a POST where its page is from; a program that is no browser tells nothing
 * and carries no session that could be misused. The API takes tokens only and needs none of this.
 */
@WebFilter("/*")
public class SameOrigin implements Filter {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        boolean api = request.getServletPath().equals("/api");
        if (api
                || SAFE.contains(request.getMethod())
                || isSame(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            chain.doFilter(asked, answered);
        } else {
            ((HttpServletResponse) answered).sendError(Status.FORBIDDEN);
        }
    }

    /**
     * Whether a page of this house sends it.
     *
     * @param site what a browser of today says, null if it says nothing: it does so over TLS and on this machine only
     * @param origin where the page is from, null if it is not told; {@code null} as a text is a page that hides it
     * @param host as the browser addressed us, without a port if it is the usual one
     */
    static boolean isSame(String site, String origin, String host) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        if (origin == null) {
            return true;
        }
        if (host == null) {
            return false;
        }
        try {
            URI page = URI.create(origin);
            URI house = URI.create(page.getScheme() + "://" + host);
            return house.getHost() != null
                    && house.getHost().equalsIgnoreCase(page.getHost())
                    && port(house) == port(page);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP;
    }
}
