package org.chuangwen.rectification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Status;
import org.chuangwen.rectification.LedgerFile;

/** Hands the file of an export to the one who asked for it: {@code /ledger-file?id=…}. */
@WebServlet("/ledger-file")
public class LedgerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LedgerFile files;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
            LedgerFile.Head head = files.head(actor.get(), id, language.locale());
            response.setContentType(head.mediaType());
            response.setHeader("Content-Disposition", head.disposition());
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLengthLong(head.bytes());
            files.write(actor.get(), id, response.getOutputStream());
        } catch (IllegalArgumentException e) {
            response.sendError(Status.NOT_FOUND);
        } catch (Problem problem) {
            if (!response.isCommitted()) {
                response.sendError(Status.of(problem));
            }
        }
    }
}
