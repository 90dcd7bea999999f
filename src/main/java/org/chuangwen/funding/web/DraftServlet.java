package org.chuangwen.funding.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.ProblemDocument;
import org.chuangwen.problem.Status;
import org.chuangwen.problem.TooLarge;

/**
 * Keeps what is being typed on a request's page: {@code POST /funding-drafts?number=…} with the form's fields by the
 * names that {@link DraftFields} reads, and the edition that it was written on. What cannot be read is left out and
 * told. Answers {@code {"at": "15:02:07", "edition": 3, "unreadable": [{"field": …, "text": …}]}}, or a problem
 * document.
 */
@WebServlet("/funding-drafts")
public class DraftServlet extends HttpServlet {

    /** No other site's page can send this header along with the session. */
    private static final String OWN_PAGE = "X-Requested-With";

    /** A hundred lines of items with the longest texts are a fraction of this. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FundingRequests requests;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient CityClock clock;

    @Inject
    private transient Language language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(OWN_PAGE) == null) {
            response.sendError(Status.FORBIDDEN);
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(Status.of(new TooLarge(MOST_BYTES)));
            return;
        }
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
        DraftFields fields = new DraftFields(values);
        try {
            int edition = requests.save(actor.get(), values.get("number"), fields.draft(), fields.edition());
            write(response, HttpServletResponse.SC_OK, "application/json", kept(fields, edition));
        } catch (RuntimeException e) {
            Problem problem = Causes.problemIn(e).orElseThrow(() -> e);
            Problem told = problem instanceof InvalidInput invalid
                    ? new InvalidInput(fields.beside(invalid.errors()))
                    : problem;
            ProblemDocument document = ProblemDocument.of(told, language.locale(), request.getRequestURI());
            write(response, document.status(), ProblemDocument.MEDIA_TYPE, document.toJson());
        }
    }

    private String kept(DraftFields fields, int edition) {
        JsonArrayBuilder unreadable = Json.createArrayBuilder();
        for (FieldError error : fields.faults()) {
            unreadable.add(Json.createObjectBuilder()
                    .add("field", error.field())
                    .add("text", Messages.text(language.locale(), error.key(), error.arguments())));
        }
        return Json.createObjectBuilder()
                .add("at", TIME.format(clock.now().atZone(clock.zone())))
                .add("edition", edition)
                .add("unreadable", unreadable)
                .build()
                .toString();
    }

    private static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body);
    }
}
