package org.chuangwen.rectification.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Status;
import org.chuangwen.rectification.PhotoFinding;
import org.chuangwen.rectification.PhotoWarnings;

/**
 * Tells whoever has just chosen a photo what will be found against it, so that an honest one can be taken instead:
 * {@code GET /photo-check?number=…&photo=…} answers {@code {"hints": […]}} in the words of whoever is signed in.
 */
@WebServlet("/photo-check")
public class PhotoCheckServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PhotoWarnings warnings;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient PhotoWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UUID photo = UUID.fromString(String.valueOf(request.getParameter("photo")));
            JsonArrayBuilder hints = Json.createArrayBuilder();
            for (PhotoFinding finding :
                    warnings.preview(actor.get(), String.valueOf(request.getParameter("number")), photo)) {
                hints.add(words.of(finding));
            }
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter()
                    .write(Json.createObjectBuilder()
                            .add("hints", hints)
                            .build()
                            .toString());
        } catch (IllegalArgumentException e) {
            response.sendError(Status.NOT_FOUND);
        } catch (Problem problem) {
            response.sendError(Status.of(problem));
        }
    }
}
