package org.chuangwen.problem;

/** Something nobody foresaw, told where a request goes on all the same. The log has the whole of it. HTTP 500. */
public class Failed extends Problem {

    /** @param failure written to the log under a reference, which is all that is told */
    public Failed(Throwable failure) {
        super("problem.unexpected", Reference.log(failure));
    }
}
