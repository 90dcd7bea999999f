package org.chuangwen.directory.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chuangwen.directory.DirectoryExport;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Status;

/** The organisation as a workbook: {@code /organisation/export}, and an empty one: {@code /organisation/template}. */
@WebServlet({"/organisation/export", "/organisation/template"})
public class DirectoryFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DirectoryExport export;

    @Inject
    private transient CurrentActor currentActor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean template = request.getServletPath().endsWith("template");
        try {
            byte[] workbook = template ? export.template(currentActor.get()) : export.workbook(currentActor.get());
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"organisation" + (template ? "-template" : "") + ".xlsx\"");
            response.setContentLength(workbook.length);
            response.getOutputStream().write(workbook);
        } catch (Problem e) {
            response.sendError(Status.of(e));
        }
    }
}
