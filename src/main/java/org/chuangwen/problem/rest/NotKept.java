package org.chuangwen.problem.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer of this door is not kept for whoever sends the same again under its {@code Idempotency-Key}: it holds a
 * secret, or the door sees to the key itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotKept {

    /** Why not. */
    String value();
}
