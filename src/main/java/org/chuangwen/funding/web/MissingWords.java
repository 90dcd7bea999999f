package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.FieldError;

/** What a draft lacks, in a few words: its parts, each once. */
@RequestScoped
public class MissingWords {

    private static final String PAPER = "paper-";

    @Inject
    private Language language;

    public List<String> of(List<FieldError> missing) {
        return missing.stream()
                .map(error -> key(error.field()))
                .distinct()
                .map(key -> Messages.text(language.locale(), key))
                .toList();
    }

    private static String key(String field) {
        if (field.startsWith(PAPER)) {
            return "funding.paper." + field.substring(PAPER.length());
        }
        if (field.startsWith("item")) {
            return "funding.items";
        }
        return switch (field) {
            case "title", "purpose", "category", "grantingUnit" -> "funding." + field;
            default -> "funding.consent";
        };
    }
}
