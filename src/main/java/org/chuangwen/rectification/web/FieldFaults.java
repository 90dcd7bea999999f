package org.chuangwen.rectification.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;

/** What is wrong with the fields of a form that stands in the address, in words, to be told beside each. */
final class FieldFaults {

    private final Map<String, String> texts = new LinkedHashMap<>();

    void tell(InvalidInput faults, Language language) {
        for (FieldError fault : faults.errors()) {
            texts.put(
                    fault.field(),
                    Messages.text(
                            language.locale(), fault.key(), fault.arguments().toArray()));
        }
    }

    /** By the fields' names. */
    Map<String, String> texts() {
        return texts;
    }
}
