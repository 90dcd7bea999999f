package org.chuangwen.language;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/** The language of this request: Chinese unless the one who asks chose otherwise. */
@RequestScoped
public class Language {

    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    public Locale locale() {
        return locale;
    }

    public void use(Locale chosen) {
        locale = chosen.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
