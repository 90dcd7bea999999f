package org.chuangwen.problem;

/** Which HTTP status a problem is answered with, on pages and by the API alike. */
public final class Status {

    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHENTICATED = 401;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    public static final int CONFLICT = 409;
    public static final int TOO_LARGE = 413;
    public static final int INVALID = 422;
    public static final int TOO_MANY = 429;
    public static final int UNEXPECTED = 500;

    private Status() {}

    public static int of(Problem problem) {
        if (problem instanceof InvalidInput) {
            return INVALID;
        }
        if (problem instanceof NotFound) {
            return NOT_FOUND;
        }
        if (problem instanceof Conflict) {
            return CONFLICT;
        }
        if (problem instanceof NotAllowed) {
            return FORBIDDEN;
        }
        if (problem instanceof Unauthenticated) {
            return UNAUTHENTICATED;
        }
        if (problem instanceof Malformed) {
            return BAD_REQUEST;
        }
        if (problem instanceof TooLarge) {
            return TOO_LARGE;
        }
        if (problem instanceof TooManyAttempts) {
            return TOO_MANY;
        }
        return UNEXPECTED;
    }
}
