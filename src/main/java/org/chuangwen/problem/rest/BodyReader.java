package org.chuangwen.problem.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Malformed;
import org.chuangwen.problem.TooLarge;

/**
 * Stands before the reading of every request's body: none is longer than the house takes, a JSON text is UTF-8, and
 * what cannot be read is the sender's fault (400), where the server would call it its own (500).
 */
@Provider
public class BodyReader implements ReaderInterceptor {

    private static final int MEGABYTE = 1024 * 1024;

    /** The longest JSON text. */
    static final int MOST_JSON = MEGABYTE;

    /** The longest of everything else: a photo of 10 MB, and a little so that its own limit is the one that is met. */
    static final int MOST_OTHER = 12 * MEGABYTE;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        boolean json = isJson(context.getMediaType());
        int most = json ? MOST_JSON : MOST_OTHER;
        byte[] body = context.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new TooLarge(most);
        }
        if (json && body.length == 0) {
            throw new Malformed("problem.bodyMissing");
        }
        if (json) {
            requireUtf8(body);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        if (!json) {
            return context.proceed();
        }
        Object read = read(context);
        if (read == null) {
            throw new Malformed("problem.bodyMissing");
        }
        return read;
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A value that refuses its own making says which field is wrong.
            throw Causes.problemIn(e).orElseGet(() -> new Malformed("problem.malformedJson"));
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equalsIgnoreCase("json")
                        || type.getSubtype().endsWith("+json"));
    }

    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new Malformed("problem.notUtf8");
        }
    }
}
