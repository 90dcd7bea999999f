package org.chuangwen.problem;

import java.util.List;

/** The request is understood, but one or more fields are wrong. Nothing was changed. HTTP 422. */
public class InvalidInput extends Problem {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("problem.invalid");
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
