package org.chuangwen.meeting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Minutes;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Status;

/** The minutes as a Word document, {@code GET /meetings/minutes?number=…}. */
@WebServlet("/meetings/minutes")
public class MinutesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Minutes minutes;

    @Inject
    private transient CurrentActor actor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Minutes.Paper paper;
        try {
            paper = minutes.of(actor.get(), String.valueOf(request.getParameter("number")));
        } catch (Problem problem) {
            response.sendError(Status.of(problem));
            return;
        }
        String name = URLEncoder.encode(paper.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(Minutes.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(paper.bytes());
    }
}
