package org.chuangwen.problem;

/** The one who asks may see the thing but not do this to it. HTTP 403. */
public class NotAllowed extends Problem {

    public NotAllowed(String key, Object... arguments) {
        super(key, arguments);
    }
}
