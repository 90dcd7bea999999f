package org.chuangwen.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The test class runs against the executable jar with the demo district. Its methods may ask for the
 * {@link RunningApplication}, for a {@link Rest} client that has not signed in, and for a {@link Browser}, each new for
 * the method. All classes with the same database share one application, so that each finds what the ones before left,
 * and come one after the other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedApplication.class)
@ResourceLock(AgainstApplication.LANE)
public @interface AgainstApplication {

    /** What only one class at a time has. */
    String LANE = "shared application";

    Database value() default Database.EMBEDDED;
}
