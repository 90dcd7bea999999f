package org.chuangwen.rectification.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Dates;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.map.Position;
import org.chuangwen.problem.Status;
import org.chuangwen.rectification.NearbyCases;

/**
 * For the report page: {@code GET /reports/nearby?latitude=&longitude=&subcategory=}, the open cases close by in words
 * of whoever is signed in; the subcategory by its name.
 */
@WebServlet("/reports/nearby")
public class NearbyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NearbyCases nearby;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Position position;
        try {
            position = new Position(
                    Double.parseDouble(String.valueOf(request.getParameter("latitude"))),
                    Double.parseDouble(String.valueOf(request.getParameter("longitude"))));
        } catch (IllegalArgumentException e) {
            response.sendError(Status.BAD_REQUEST);
            return;
        }
        JsonArrayBuilder cases = Json.createArrayBuilder();
        for (NearbyCases.Nearby near : nearby.near(actor.get(), position, request.getParameter("subcategory"))) {
            cases.add(told(near));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(cases.build().toString());
    }

    private JsonObjectBuilder told(NearbyCases.Nearby near) {
        JsonObjectBuilder one = Json.createObjectBuilder()
                .add("number", near.of().number())
                .add("category", near.of().category())
                .add("description", near.of().description())
                .add("place", near.of().place())
                .add("sameCategory", near.sameCategory())
                .add("distance", Messages.text(language.locale(), "rectification.metresAway", near.metres()))
                .add(
                        "state",
                        Messages.text(
                                language.locale(),
                                "rectification.state." + near.of().state()))
                .add("reported", Dates.format(language.locale(), near.of().reportedAt()));
        if (near.photo() != null) {
            one.add("photo", "attachments/" + near.photo() + "/thumbnail");
        }
        return one;
    }
}
