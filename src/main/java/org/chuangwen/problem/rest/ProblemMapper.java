package org.chuangwen.problem.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.chuangwen.language.Language;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.ProblemDocument;
import org.chuangwen.problem.Reference;
import org.chuangwen.problem.Status;
import org.chuangwen.problem.TooManyAttempts;

/** Answers every exception that leaves the API with a problem document, in the language of the one who asks. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject
    private Language language;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Problem> problem = Causes.problemIn(thrown);
        if (problem.isPresent()) {
            Response.ResponseBuilder answer = builder(ProblemDocument.of(problem.get(), language.locale(), path()));
            if (problem.get() instanceof TooManyAttempts locked) {
                answer.header(HttpHeaders.RETRY_AFTER, locked.secondsLeft(Instant.now()));
            }
            return answer.build();
        }
        if (thrown instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() != Status.UNEXPECTED) {
            return translate(refusal);
        }
        return answer(ProblemDocument.unexpected(Reference.log(thrown), language.locale(), path()));
    }

    private Response translate(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        if (original.getStatus() < Status.BAD_REQUEST) {
            return original;
        }
        Optional<String> parameter = unreadableParameter(refusal);
        if (parameter.isPresent()) {
            InvalidInput invalid = InvalidInput.of(parameter.get(), "problem.unreadable");
            return answer(ProblemDocument.of(invalid, language.locale(), path()));
        }
        Response.ResponseBuilder answer = builder(ProblemDocument.of(original.getStatus(), language.locale(), path()));
        String allowed = original.getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
    }

    /**
     * The name of a query parameter that could not be read as what it should be. The server answers 404 to that, which
     * says nothing; only its own exception, whose class is not ours to import, knows the parameter.
     */
    private static Optional<String> unreadableParameter(WebApplicationException refusal) {
        if (!refusal.getClass().getSimpleName().equals("QueryParamException")) {
            return Optional.empty();
        }
        try {
            Object name = refusal.getClass().getMethod("getParameterName").invoke(refusal);
            return Optional.ofNullable(name).map(Object::toString);
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private String path() {
        return uri.getRequestUri().getRawPath();
    }

    private Response answer(ProblemDocument document) {
        return builder(document).build();
    }

    private Response.ResponseBuilder builder(ProblemDocument document) {
        Response.ResponseBuilder answer = Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE + ";charset=UTF-8")
                .language(tag(language.locale()))
                .entity(document.toJson());
        if (document.status() == Status.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer;
    }

    private static String tag(Locale locale) {
        return locale.toLanguageTag();
    }
}
