package org.chuangwen.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.KnownBrowsers;

/** By which a browser is known again in which somebody has signed in before. */
@ApplicationScoped
class BrowserCookie {

    private static final String NAME = "browser";

    /** What we give is shorter; anything longer is not ours. */
    private static final int LONGEST = 64;

    @Inject
    private KnownBrowsers known;

    /** What the browser keeps, null if nothing. */
    String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(NAME) && cookie.getValue().length() <= LONGEST) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Gives it to the browser in which the actor has just signed in. */
    void remember(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, known.meet(actor, of(request)));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KnownBrowsers.KNOWN_FOR.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
