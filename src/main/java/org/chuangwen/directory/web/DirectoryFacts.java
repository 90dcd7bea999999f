package org.chuangwen.directory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Role;

/** Says what the journal keeps of a change as the screens do: roles and kinds by their names. */
@Named
@ApplicationScoped
public class DirectoryFacts {

    @Inject
    private Language language;

    /** @param fact its name in the journal */
    public String text(String fact, String value) {
        if (fact.equals("kind")) {
            return Messages.text(language.locale(), "organisation.kind." + value);
        }
        return fact.startsWith("posts") ? posts(value) : value;
    }

    private String posts(String value) {
        Locale locale = language.locale();
        return Arrays.stream(value.split(", ")).map(post -> post(locale, post)).collect(Collectors.joining(", "));
    }

    private static String post(Locale locale, String post) {
        return Arrays.stream(Role.values())
                .filter(role -> post.startsWith(role + "@"))
                .findFirst()
                .map(role -> Messages.text(locale, "organisation.role." + role)
                        + post.substring(role.name().length()))
                .orElse(post);
    }
}
