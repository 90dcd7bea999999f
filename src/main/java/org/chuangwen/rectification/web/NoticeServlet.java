package org.chuangwen.rectification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.paper.Paper;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Status;
import org.chuangwen.rectification.NoticePapers;

/** Opens the rectification notice of a case in the browser: {@code /notice.pdf?number=…}. */
@WebServlet("/notice.pdf")
public class NoticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NoticePapers papers;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Paper paper = papers.notice(actor.get(), request.getParameter("number"), language.locale());
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", paper.disposition());
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(paper.pdf().length);
            response.getOutputStream().write(paper.pdf());
        } catch (Problem problem) {
            response.sendError(Status.of(problem));
        }
    }
}
