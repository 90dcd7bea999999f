package org.chuangwen.idempotency.rest;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A door at which the same is done once under one {@code Idempotency-Key}; {@link KeyedDoors} says which are. */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Keyed {

    /** As a value. */
    final class Literal extends AnnotationLiteral<Keyed> implements Keyed {

        private static final long serialVersionUID = 1L;

        static final Literal INSTANCE = new Literal();
    }
}
