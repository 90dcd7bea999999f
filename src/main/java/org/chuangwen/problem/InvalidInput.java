package org.chuangwen.problem;

import java.util.List;

/** The request is understood, but one or more fields are wrong. Nothing was changed. HTTP 422. */
public class InvalidInput extends Problem {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        this(errors, "problem.invalid");
    }

    /**
     * For what needs other words than that some fields are wrong.
     *
     * @param key of the message that stands above the faults
     */
    protected InvalidInput(List<FieldError> errors, String key, Object... arguments) {
        super(key, arguments);
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput of(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(FieldError.of(field, key, arguments)));
    }

    /** The faults in the order of the form; never empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
