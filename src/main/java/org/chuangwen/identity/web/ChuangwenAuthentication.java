package org.chuangwen.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.identity.Tokens;
import org.chuangwen.language.Language;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.ProblemDocument;
import org.chuangwen.problem.Unauthenticated;
import org.chuangwen.problem.web.PartialRedirect;

/**
 * Finds out who makes a request, and sends away who must sign in first. Pages know a person by the session, the API by
 * a token only: what a browser sends along by itself counts for nothing there, so no foreign page can use it.
 *
 * <p>An own mechanism and not the container's form: that one does not know the roles on the first request after signing
 * in, and loses them when another node takes over.
 */
@ApplicationScoped
public class ChuangwenAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Inject
    private Actors actors;

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String path = path(request);
        if (OpenPaths.isResource(path)) {
            return context.doNothing();
        }
        response.setHeader("Cache-Control", "no-store");
        boolean api = path.equals("/api") || path.startsWith("/api/");
        Optional<Actor> actor = api ? holderOfToken(request) : personOfSession(request);
        if (actor.isPresent() && actor.get().mustChangePassword() && !OpenPaths.isForNewPassword(path)) {
            return demandPassword(request, response, api);
        }
        if (actor.isPresent()) {
            return signIn(actor.get(), context);
        }
        if (OpenPaths.isOpen(request.getMethod(), path)) {
            return context.doNothing();
        }
        return refuse(request, response, path, api);
    }

    private AuthenticationStatus signIn(Actor actor, HttpMessageContext context) {
        currentActor.is(actor);
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(actor.username()),
                actor.posts().stream().map(post -> post.role().name()).collect(Collectors.toSet()));
    }

    private Optional<Actor> holderOfToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : tokens.holder(header.substring(BEARER.length()).strip());
    }

    private Optional<Actor> personOfSession(HttpServletRequest request) {
        Optional<Long> person = PersonOfSession.of(request);
        Optional<Actor> actor = person.flatMap(id -> actors.signedIn(id, PersonOfSession.stampOf(request)));
        if (person.isPresent() && actor.isEmpty()) {
            // Made inactive since, or the password is another: out at once.
            PersonOfSession.end(request);
        }
        return actor;
    }

    private AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, String path, boolean api)
            throws AuthenticationException {
        SecurityHeaders.addTo(request, response);
        try {
            if (api) {
                writeProblem(request, response);
            } else {
                PartialRedirect.send(request, response, request.getContextPath() + loginPage(request, path));
            }
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Who has a password from somebody else gets nowhere but to where they choose their own. */
    private AuthenticationStatus demandPassword(HttpServletRequest request, HttpServletResponse response, boolean api)
            throws AuthenticationException {
        SecurityHeaders.addTo(request, response);
        try {
            if (api) {
                writeProblem(request, response, new NotAllowed("identity.changePasswordFirst"));
            } else {
                PartialRedirect.send(request, response, request.getContextPath() + OpenPaths.NEW_PASSWORD);
            }
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private void writeProblem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        writeProblem(request, response, Unauthenticated.nobody());
    }

    private void writeProblem(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        ProblemDocument document = ProblemDocument.of(problem, language.locale(), request.getRequestURI());
        response.setStatus(document.status());
        response.setHeader("Content-Language", language.tag());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(document.toJson());
    }

    /**
     * Where to sign in; remembers the page that was asked for, unless everybody begins there anyway, and that the
     * session has ended by itself.
     */
    private static String loginPage(HttpServletRequest request, String path) {
        String asked = ReturnAddress.asked(
                request.getMethod(),
                path,
                request.getQueryString(),
                request.getHeader("Referer"),
                request.getHeader("Host"));
        String then = ReturnAddress.safe(asked);
        List<String> parameters = new ArrayList<>();
        if (!then.equals(ReturnAddress.HOME)) {
            parameters.add("then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
        }
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            parameters.add("expired=1");
        }
        return "/login.xhtml" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    /** Decoded and without dots or parameters, as the container itself maps it to what answers. */
    private static String path(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }
}
