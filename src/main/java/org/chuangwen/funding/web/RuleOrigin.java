package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/** Which row of which rule something went by, in words. */
@Named
@RequestScoped
public class RuleOrigin {

    @Inject
    private Language language;

    /** @param origin as records keep it, for example {@code decision-route 3/5}; empty words if there is none */
    public String words(String origin) {
        if (origin == null || origin.isEmpty()) {
            return "";
        }
        String[] parts = origin.split("[ /]");
        return Messages.text(
                language.locale(),
                "funding.byRule",
                Messages.text(language.locale(), "funding.rules." + parts[0]),
                parts[1],
                parts[2]);
    }
}
