package org.chuangwen.idempotency.rest;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.chuangwen.problem.rest.NotKept;

/** Makes every door of the API that changes something a {@link Keyed} one, so that none can be forgotten. */
public class KeyedDoors implements Extension {

    <T> void bind(@Observes @WithAnnotations(Path.class) ProcessAnnotatedType<T> resource) {
        resource.configureAnnotatedType()
                .filterMethods(KeyedDoors::changes)
                .forEach(door -> door.add(Keyed.Literal.INSTANCE));
    }

    private static boolean changes(AnnotatedMethod<?> door) {
        return Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class).anyMatch(door::isAnnotationPresent)
                && !door.isAnnotationPresent(NotKept.class);
    }
}
