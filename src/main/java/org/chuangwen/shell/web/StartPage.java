package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
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

    private static final Map<Role, String> BOOKS = new LinkedHashMap<>();

    static {
        for (Role role : List.of(
                Role.DISPATCHER,
                Role.UNIT_HANDLER,
                Role.SUPERVISOR,
                Role.PATROLLER,
                Role.COMMUNITY_CLERK,
                Role.LEADER)) {
            BOOKS.put(role, "/cases.xhtml");
        }
        BOOKS.put(Role.FINANCE_OFFICER, "/funding-requests.xhtml");
        BOOKS.put(Role.OFFICE_REVIEWER, "/funding-requests.xhtml");
        BOOKS.put(Role.PARTY_GROUP_SECRETARY, "/meetings.xhtml");
        BOOKS.put(Role.PARTY_GROUP_MEMBER, "/meetings.xhtml");
        BOOKS.put(Role.AUDITOR, "/journal.xhtml");
        BOOKS.put(Role.ADMINISTRATOR, "/organisation.xhtml");
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

    /** Where somebody looks who has nothing to do: the list of what their tasks are about; null for a guest. */
    static String bookOf(Actor actor) {
        return BOOKS.entrySet().stream()
                .filter(page -> actor.has(page.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Sends on to it. */
    public String go() {
        return of(currentActor.get()) + "?faces-redirect=true";
    }
}
