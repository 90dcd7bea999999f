package org.chuangwen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.web.LanguageOfRequest;

/** Keeps in the session of a browser who signed in there: the person's id and language, nothing that may change. */
public final class PersonOfSession {

    private static final String PERSON = "chuangwen.identity.person";
    private static final String STAMP = "chuangwen.identity.stamp";

    private PersonOfSession() {}

    /** The id of who signed in, empty if nobody did. */
    public static Optional<Long> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(PERSON));
    }

    /** The stamp that the person had when they signed in, empty if nobody did. */
    static String stampOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : String.valueOf(session.getAttribute(STAMP));
    }

    /**
     * Signs the actor in. The session gets another id, so that one which somebody planted before is worth nothing.
     *
     * @param stamp as {@code Actors} has it: with another one the session is over
     * @param language the person's own language tag, or null
     */
    public static void begin(HttpServletRequest request, Actor actor, String stamp, String language) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(PERSON, actor.personId());
        session.setAttribute(STAMP, stamp);
        session.setAttribute(LanguageOfRequest.SESSION_ATTRIBUTE, language);
    }

    /**
     * Goes on with the session of who changed their password in it: with another id and stamp, while all their other
     * sessions are over.
     */
    public static void renew(HttpServletRequest request, String stamp) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
            request.getSession().setAttribute(STAMP, stamp);
        }
    }

    /** Signs out whoever is signed in. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
