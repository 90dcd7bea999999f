package org.chuangwen.problem;

/** The request's body is longer than is read. Nothing was changed. HTTP 413. */
public class TooLarge extends Problem {

    /** @param most how many bytes are read, a whole number of megabytes */
    public TooLarge(long most) {
        super("problem.bodyTooLarge", most / (1024 * 1024));
    }
}
