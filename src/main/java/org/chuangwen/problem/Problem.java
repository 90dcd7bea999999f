package org.chuangwen.problem;

import java.util.List;

/** A refusal that the person who asked can understand: it carries a key of the message bundles, never a text. */
public abstract class Problem extends RuntimeException {

    private final transient List<Object> arguments;

    protected Problem(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    /** Key of the message bundles. */
    public String key() {
        return getMessage();
    }

    /** Key of what stands above the message, null for what its kind of refusal is always called. */
    public String titleKey() {
        return null;
    }

    /** What the message's placeholders stand for. */
    public List<Object> arguments() {
        return arguments;
    }
}
