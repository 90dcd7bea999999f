package org.chuangwen.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.ProblemDocument;
import org.chuangwen.problem.Reference;
import org.chuangwen.problem.Status;

/** What the error pages say. */
@Named
@RequestScoped
public class ProblemPage {

    static final String UNEXPECTED = "/error.xhtml";
    static final String NOT_FOUND = "/not-found.xhtml";
    static final String FORBIDDEN = "/forbidden.xhtml";

    /** The request's attribute that carries the {@link Problem} to the page. */
    static final String PROBLEM_ATTRIBUTE = "chuangwen.problem";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Language language;

    /** The page for a status. */
    static String of(int status) {
        return switch (status) {
            case Status.NOT_FOUND -> NOT_FOUND;
            case Status.FORBIDDEN -> FORBIDDEN;
            default -> UNEXPECTED;
        };
    }

    /** The status in words. */
    public String getTitle() {
        return ProblemDocument.of(status(), language.locale(), null).title();
    }

    /** What happened and what to do about it. */
    public String getDetail() {
        if (request.getAttribute(PROBLEM_ATTRIBUTE) instanceof Problem problem) {
            return Messages.text(language.locale(), problem.key(), problem.arguments());
        }
        String reference = reference();
        if (reference != null) {
            return Messages.text(language.locale(), "problem.unexpected", reference);
        }
        return ProblemDocument.of(status(), language.locale(), null).detail();
    }

    private int status() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
                ? told
                : Status.UNEXPECTED;
    }

    private String reference() {
        if (request.getAttribute(Reference.ATTRIBUTE) instanceof String reference) {
            return reference;
        }
        String told = request.getParameter("reference");
        return Reference.isOne(told) ? told : null;
    }
}
