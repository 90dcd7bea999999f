package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Role;

/**
 * Where somebody begins: the screen their role would choose. Of several roles the one counts that has others waiting
 * for it, before those that only look.
 */
@Named
@RequestScoped
public class StartPage {

    private static final String INBOX = "/inbox.xhtml";

    private static final Map<Role, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(Role.DISPATCHER, "/desk.xhtml");
        PAGES.put(Role.UNIT_HANDLER, "/week.xhtml");
        PAGES.put(Role.SUPERVISOR, INBOX);
        PAGES.put(Role.PATROLLER, "/report.xhtml");
        PAGES.put(Role.COMMUNITY_CLERK, INBOX);
        PAGES.put(Role.LEADER, "/figures.xhtml");
        PAGES.put(Role.AUDITOR, "/journal.xhtml");
        PAGES.put(Role.ADMINISTRATOR, "/organisation.xhtml");
    }

    @Inject
    private CurrentActor currentActor;

    /** The page, from the application's root. */
    static String of(Actor actor) {
        return PAGES.entrySet().stream()
                .filter(page -> actor.has(page.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(INBOX);
    }

    /** Sends on to it. */
    public String go() {
        return of(currentActor.get()) + "?faces-redirect=true";
    }
}
