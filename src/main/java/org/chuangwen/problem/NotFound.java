package org.chuangwen.problem;

/** There is no such thing, or none that the one who asks may know of; the answer does not tell which. HTTP 404. */
public class NotFound extends Problem {

    public NotFound() {
        super("problem.notFound");
    }
}
