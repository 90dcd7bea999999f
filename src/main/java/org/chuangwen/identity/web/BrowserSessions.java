package org.chuangwen.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chuangwen.identity.Accounts;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.identity.ClientAddress;
import org.chuangwen.identity.Visitor;

/** Begins a browser's session when somebody has signed in there, and begins it anew when their password changes. */
@ApplicationScoped
public class BrowserSessions {

    @Inject
    private Accounts accounts;

    @Inject
    private Actors actors;

    @Inject
    private BrowserCookie cookie;

    @Inject
    private HttpServletRequest request;

    /** From where somebody is signing in. */
    Visitor visitor() {
        return new Visitor(
                ClientAddress.of(request.getRemoteAddr(), request.getHeader(ClientAddress.FORWARDED)),
                cookie.of(request));
    }

    /** Signs the actor in, in this browser, which is known from now on. */
    void begin(Actor actor, HttpServletResponse response) {
        cookie.remember(actor, request, response);
        PersonOfSession.begin(
                request, actor, actors.stamp(actor), accounts.languageOf(actor).orElse(null));
    }

    /** Goes on with the session of the actor, who has just changed their password: all their others are over. */
    public void renew(Actor actor) {
        PersonOfSession.renew(request, actors.stamp(actor));
    }
}
