package org.chuangwen.idempotency.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.chuangwen.calendar.rest.JsonFormat;
import org.chuangwen.idempotency.Once;
import org.chuangwen.identity.CurrentActor;

/**
 * Opens a door once for each {@code Idempotency-Key}. The first request goes through, in one transaction with its key
 * and its answer; whoever sends the same again gets that answer. Without a key every request goes through.
 */
@Keyed
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class KeyedDoor {

    public static final String HEADER = "Idempotency-Key";

    @Inject
    private Once once;

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private JsonFormat json;

    /**
     * @throws org.chuangwen.problem.InvalidInput naming the header if it is no key
     * @throws org.chuangwen.problem.Conflict if something else was asked for under the key
     */
    @AroundInvoke
    Object open(InvocationContext call) throws Exception {
        String key = request.getHeader(HEADER);
        if (key == null || key.isBlank() || !current.isPresent()) {
            return call.proceed();
        }
        Passage passage = new Passage(call);
        String kept = once.same(current.get(), door(call.getMethod()), key, content(call), passage::take);
        if (passage.taken) {
            return passage.result;
        }
        // As the method's own result it would have to be of the method's type.
        throw new WebApplicationException(Answer.read(kept).response());
    }

    /** The way through, gone once. */
    private final class Passage {

        private final InvocationContext call;
        private boolean taken;
        private Object result;

        Passage(InvocationContext call) {
            this.call = call;
        }

        String take() {
            try {
                result = call.proceed();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            taken = true;
            return Answer.of(result, json.getContext(Object.class)).write();
        }
    }

    private String door(Method method) {
        return request.getMethod() + " " + path(method.getDeclaringClass().getAnnotation(Path.class))
                + path(method.getAnnotation(Path.class));
    }

    private static String path(Path path) {
        return path == null ? "" : path.value().replaceFirst("^/?", "/");
    }

    /** All that is asked with. */
    private String content(InvocationContext call) {
        StringJoiner content =
                new StringJoiner("\n").add(request.getRequestURI()).add(String.valueOf(request.getQueryString()));
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isAnnotationPresent(Context.class)) {
                Object value = call.getParameters()[i];
                content.add(
                        value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                : String.valueOf(value));
            }
        }
        return content.toString();
    }
}
