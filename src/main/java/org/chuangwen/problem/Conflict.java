package org.chuangwen.problem;

/**
 * Somebody or something was first: the thing is no longer as the one who asks saw it. Nothing was changed. HTTP 409.
 */
public class Conflict extends Problem {

    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
