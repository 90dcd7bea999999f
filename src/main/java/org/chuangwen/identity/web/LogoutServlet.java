package org.chuangwen.identity.web;

import jakarta.servlet.annotation.WebServlet;
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
        PartialRedirect.send(request, response, request.getContextPath() + "/login.xhtml");
    }
}
