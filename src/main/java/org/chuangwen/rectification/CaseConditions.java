package org.chuangwen.rectification;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must be true of the rows a query reads, with the values it needs. */
final class CaseConditions {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    CaseConditions add(String text) {
        texts.add("(" + text + ")");
        return this;
    }

    CaseConditions add(String text, String parameter, Object value) {
        return add(text).with(parameter, value);
    }

    CaseConditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
