package org.chuangwen.language.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chuangwen.language.Language;
import org.chuangwen.language.LanguageChosen;

/** The page's language and the switch of it. */
@Named
@RequestScoped
public class LanguageBean {

    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    private Language language;

    @Inject
    private Event<LanguageChosen> chosen;

    public Locale getLocale() {
        return language.locale();
    }

    /** {@code zh-CN} or {@code en}, for the page's {@code lang}. */
    public String getTag() {
        return language.tag();
    }

    public boolean isEnglish() {
        return language.locale().equals(Locale.ENGLISH);
    }

    /** Speaks that language from now on in this browser, and to this person everywhere. Shows the same page again. */
    public String choose(String tag) {
        Language.spoken(tag).ifPresent(language::use);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, Object> properties = new HashMap<>();
        properties.put("path", external.getApplicationContextPath() + "/");
        properties.put("maxAge", A_YEAR_IN_SECONDS);
        properties.put("httpOnly", true);
        properties.put("SameSite", "Lax");
        external.addResponseCookie(LanguageOfRequest.COOKIE, language.tag(), properties);
        chosen.fire(new LanguageChosen(language.tag()));
        UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
        return view.getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
