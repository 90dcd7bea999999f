package org.chuangwen.identity.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chuangwen.problem.web.PartialRedirect;

/** Signs out, by POST only: a plain form on any page, which works also where the page itself has expired. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PersonOfSession.end(request);
        forgetSession(request, response);
        PartialRedirect.send(request, response, request.getContextPath() + "/login.xhtml");
    }

    /** Else the browser would show the ended session at the next page and be told that it has expired. */
    private static void forgetSession(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestedSessionId() != null) {
            Cookie cookie = new Cookie("JSESSIONID", "");
            cookie.setPath(request.getContextPath() + "/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setMaxAge(0);
            response.addCookie(cookie);
        }
    }
}
