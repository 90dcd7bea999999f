package org.chuangwen.problem.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.chuangwen.language.Language;
import org.chuangwen.problem.ProblemDocument;
import org.chuangwen.problem.Reference;
import org.chuangwen.problem.Status;

/**
 * Where the server sends every answer that is an error and has no content yet: a page for people, a document for
 * programs.
 */
@WebServlet("/problem")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Language language;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            response.sendError(Status.NOT_FOUND);
            return;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && request.getAttribute(Reference.ATTRIBUTE) == null) {
            request.setAttribute(Reference.ATTRIBUTE, Reference.log(thrown));
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if ((path + "/").startsWith(request.getContextPath() + "/api/")) {
            writeDocument(response, document(status, path, request));
        } else {
            request.getRequestDispatcher(ProblemPage.of(status)).forward(new FreshGet(request), response);
        }
    }

    private ProblemDocument document(int status, String path, HttpServletRequest request) {
        return request.getAttribute(Reference.ATTRIBUTE) instanceof String reference
                ? ProblemDocument.unexpected(reference, language.locale(), path)
                : ProblemDocument.of(status, language.locale(), path);
    }

    private static void writeDocument(HttpServletResponse response, ProblemDocument document) throws IOException {
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(document.toJson());
    }

    /** The failed request without what it carried: the error page would take a submitted form for its own. */
    private static final class FreshGet extends HttpServletRequestWrapper {

        FreshGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
