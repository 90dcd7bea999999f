package org.chuangwen.problem;

/**
 * The request cannot be read at all: no JSON, no UTF-8, a number where a text should be. Nothing was changed. HTTP 400.
 */
public class Malformed extends Problem {

    public Malformed(String key, Object... arguments) {
        super(key, arguments);
    }
}
