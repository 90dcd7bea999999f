package org.chuangwen.rules.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rules.RuleBook;

/** Serves a version of a rule table as a DMN file: {@code /rule-files/time-limit-3.dmn}. */
@WebServlet("/rule-files/*")
public class RuleFileServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([a-z]+(?:-[a-z]+)*)-(\\d{1,9})\\.dmn");

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient Language language;

    @Inject
    private transient RuleBook book;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (!path.matches()) {
                throw new NotFound();
            }
            String file =
                    book.file(currentActor.get(), path.group(1), Integer.parseInt(path.group(2)), language.locale());
            response.setContentType("application/xml");
            response.setCharacterEncoding("UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + path.group().substring(1) + "\"");
            response.getWriter().write(file);
        } catch (NotFound | NotAllowed e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
