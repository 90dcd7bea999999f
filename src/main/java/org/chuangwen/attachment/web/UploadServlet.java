package org.chuangwen.attachment.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Status;

/**
 * Takes a photo as soon as it is chosen on a page, {@code POST /attachments/upload?fileName=…} with the file as the
 * body. The answer is {@code {"id": …, "latitude": …, "longitude": …}} with the place if the camera wrote it down, or
 * {@code {"detail": …}} in the words of whoever is signed in.
 */
@WebServlet("/attachments/upload")
public class UploadServlet extends HttpServlet {

    /** Read at most this much: enough for the service to see that it is too much. */
    private static final int READ_MOST = 10 * 1024 * 1024 + 1;

    /** No other site's page can send this header along with the session. */
    private static final String OWN_PAGE = "X-Requested-With";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Attachments attachments;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient Language language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(OWN_PAGE) == null) {
            response.sendError(Status.FORBIDDEN);
            return;
        }
        try {
            byte[] content = request.getInputStream().readNBytes(READ_MOST);
            Attachment upload = attachments.upload(actor.get(), request.getParameter("fileName"), content);
            answer(response, HttpServletResponse.SC_CREATED, told(upload));
        } catch (Problem problem) {
            answer(response, Status.of(problem), Json.createObjectBuilder().add("detail", words(problem)));
        }
    }

    private static JsonObjectBuilder told(Attachment upload) {
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("id", upload.id().toString());
        if (upload.latitude() != null) {
            answer.add("latitude", upload.latitude()).add("longitude", upload.longitude());
        }
        return answer;
    }

    private String words(Problem problem) {
        return problem instanceof InvalidInput invalid
                ? Messages.text(
                        language.locale(),
                        invalid.errors().get(0).key(),
                        invalid.errors().get(0).arguments())
                : Messages.text(language.locale(), problem.key(), problem.arguments());
    }

    private static void answer(HttpServletResponse response, int status, JsonObjectBuilder body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.build().toString());
    }
}
