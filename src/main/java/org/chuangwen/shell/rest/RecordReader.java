package org.chuangwen.shell.rest;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.chuangwen.problem.Malformed;

/** Reads the JSON body of a request into the record that a resource asks for. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {

    /** Kept: {@code Json} searches all libraries for it at each call, which costs more than most documents. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        try (JsonReader reader = JSON.createReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            JsonValue json = reader.readValue();
            if (json instanceof JsonObject object) {
                return JsonBinder.bind(object, type);
            }
            throw new Malformed("problem.notAnObject");
        } catch (JsonException | StackOverflowError e) {
            throw new Malformed("problem.malformedJson");
        }
    }
}
