package org.chuangwen.problem;

/** Nobody is signed in, or what was given to prove it is wrong. Nothing was changed. HTTP 401. */
public class Unauthenticated extends Problem {

    public Unauthenticated(String key) {
        super(key);
    }

    /** Nobody is signed in, although this needs somebody. */
    public static Unauthenticated nobody() {
        return new Unauthenticated("problem.unauthenticated");
    }

    /** The name or the password is wrong; the answer does not tell which. */
    public static Unauthenticated wrongCredentials() {
        return new Unauthenticated("problem.wrongCredentials");
    }
}
