package org.chuangwen.language;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;

/** The language of this request: Chinese unless the one who asks chose otherwise. */
@RequestScoped
public class Language {

    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    public Locale locale() {
        return locale;
    }

    /** As it stands in a page's {@code lang}: {@code zh-CN} or {@code en}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public void use(Locale chosen) {
        locale = chosen.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** The language of that tag, empty if the house does not speak it; null is fine. */
    public static Optional<Locale> spoken(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
