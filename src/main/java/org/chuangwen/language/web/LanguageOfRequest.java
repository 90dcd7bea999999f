package org.chuangwen.language.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chuangwen.language.Language;

/**
 * Sets the language before anything else sees the request. Pages: what was chosen in this browser, else the person's
 * own, else Chinese; the browser's wish is not followed, for the city speaks Chinese and its computers are often set up
 * in English. The API: what the program asks for.
 */
@WebListener
public class LanguageOfRequest implements ServletRequestListener {

    /** The cookie that keeps what was chosen in this browser. */
    static final String COOKIE = "language";

    /** The session's attribute that keeps the language of the person who signed in. */
    public static final String SESSION_ATTRIBUTE = "language";

    @Inject
    private Language language;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
            (api ? accepted(request.getHeader("Accept-Language")) : chosen(request)).ifPresent(language::use);
        }
    }

    static Optional<Locale> accepted(String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<Locale> spoken = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Stream.ofNullable(Locale.lookup(List.of(range), spoken)))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> Language.spoken(cookie.getValue()))
                .or(() -> ofSession(request.getSession(false)));
    }

    private static Optional<Locale> ofSession(HttpSession session) {
        return session == null || !(session.getAttribute(SESSION_ATTRIBUTE) instanceof String tag)
                ? Optional.empty()
                : Language.spoken(tag);
    }
}
