package org.chuangwen.workflow.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the procedures' BPMN files, {@code /models/rectification-order.bpmn}, to those who are signed in. */
@WebServlet("/models/*")
public class ProcedureModel extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([a-z]+(?:-[a-z]+)*)\\.bpmn");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (request.getUserPrincipal() == null || !path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream model = ProcedureModel.class.getResourceAsStream("/bpmn/" + path.group(1) + ".bpmn")) {
            if (model == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("application/xml");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "private, max-age=3600");
            model.transferTo(response.getOutputStream());
        }
    }
}
