package org.chuangwen.problem.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Malformed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Reference;
import org.chuangwen.problem.Status;
import org.chuangwen.problem.TooLarge;

/**
 * Decides what somebody sees when an action or a page throws: a refused action's reason on the same page, the page of
 * what is not found or not allowed, the same page anew if it had been open for too long, and for everything else a page
 * with a reference to the log.
 */
class ProblemHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(ProblemHandler.class.getName());

    /** The longest form, as web.xml has it. */
    private static final long MOST_OF_A_FORM = 120L * 1024 * 1024;

    /** The longest form without files, as the server has it. */
    private static final long MOST_OF_A_PLAIN_FORM = 2L * 1024 * 1024;

    /** The longest file of a form, as web.xml has it. */
    private static final long MOST_OF_A_FILE = 40L * 1024 * 1024;

    ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, thrown);
            }
        }
    }

    private static void answer(FacesContext context, Throwable thrown) {
        try {
            if (isExpiry(thrown)) {
                showAgain(context);
                return;
            }
            Optional<Problem> problem = Causes.problemIn(thrown).or(() -> unreadableForm(context, thrown));
            if (problem.isPresent() && isActionOnPage(context) && !(problem.get() instanceof NotFound)) {
                CDI.current().select(Problems.class).get().tell(problem.get());
                context.renderResponse();
                return;
            }
            if (problem.isPresent()) {
                showPage(context, problem.get());
            } else {
                showFailure(context, Reference.log(thrown));
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** Whether there is a page to tell a refusal on: the action failed, the page itself stands. */
    private static boolean isActionOnPage(FacesContext context) {
        return context.isPostback()
                && context.getViewRoot() != null
                && context.getCurrentPhaseId().getOrdinal() < PhaseId.RENDER_RESPONSE.getOrdinal();
    }

    /**
     * The server throws all kinds of things at a form with files that is too long or cut off, before any page is there.
     */
    private static Optional<Problem> unreadableForm(FacesContext context, Throwable thrown) {
        String type = context.getExternalContext().getRequestContentType();
        if (type != null && type.startsWith("application/x-www-form-urlencoded") && isCutShort(thrown)) {
            return Optional.of(new TooLarge(MOST_OF_A_PLAIN_FORM));
        }
        if (type == null
                || !type.startsWith("multipart/")
                || !context.getCurrentPhaseId().equals(PhaseId.RESTORE_VIEW)) {
            return Optional.empty();
        }
        if (((HttpServletRequest) context.getExternalContext().getRequest()).getContentLengthLong() > MOST_OF_A_FORM) {
            return Optional.of(new TooLarge(MOST_OF_A_FORM));
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalStateException
                    || cause.getClass().getSimpleName().contains("SizeLimit")) {
                return Optional.of(new TooLarge(MOST_OF_A_FILE));
            }
        }
        return Optional.of(new Malformed("problem.malformed"));
    }

    /** The server has no exception of its own for a form without files that is longer than it reads. */
    private static boolean isCutShort(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalStateException
                    && String.valueOf(cause.getMessage()).contains("Post too large")) {
                return true;
            }
        }
        return false;
    }

    /** The page is no longer kept, or what was sent as its state is none that the server has given out. */
    private static boolean isExpiry(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException
                    || cause.getClass() == FacesException.class
                            && String.valueOf(cause.getMessage()).startsWith("Unable to restore view")) {
                return true;
            }
        }
        return false;
    }

    private static void showAgain(FacesContext context) throws IOException {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        String query = request.getQueryString();
        request.getSession().setAttribute(ExpiredPage.ATTRIBUTE, Boolean.TRUE);
        redirect(context, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static void showPage(FacesContext context, Problem problem) throws IOException {
        context.getExternalContext().getRequestMap().put(ProblemPage.PROBLEM_ATTRIBUTE, problem);
        int status = Status.of(problem);
        showPage(context, status, ProblemPage.of(status));
    }

    private static void showFailure(FacesContext context, String reference) throws IOException {
        context.getExternalContext().getRequestMap().put(Reference.ATTRIBUTE, reference);
        showPage(context, Status.UNEXPECTED, ProblemPage.UNEXPECTED + "?reference=" + reference);
    }

    /**
     * An ordinary request gets the status, and with it the page that web.xml names; a page's script is sent to the
     * page.
     */
    private static void showPage(FacesContext context, int status, String page) throws IOException {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            LOG.log(Level.WARNING, "Too late to show {0}: the answer is on its way", page);
            context.responseComplete();
        } else if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(context, external.getRequestContextPath() + page);
        } else {
            external.responseSendError(status, null);
            context.responseComplete();
        }
    }

    private static void redirect(FacesContext context, String address) throws IOException {
        ExternalContext external = context.getExternalContext();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        response.resetBuffer();
        PartialRedirect.send((HttpServletRequest) external.getRequest(), response, address);
        context.responseComplete();
    }
}
