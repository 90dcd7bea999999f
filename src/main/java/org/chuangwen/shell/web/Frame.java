package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notices;

/** What stands around every page: the district's name, who is signed in, where they can go. */
@Named
@RequestScoped
public class Frame {

    private static final List<NavigationEntry> ENTRIES = List.of(
            NavigationEntry.forAll("shell.inbox", "inbox", "/inbox.xhtml"),
            NavigationEntry.forRoles("shell.desk", "desk", "/desk.xhtml", Role.DISPATCHER),
            NavigationEntry.forRoles("shell.week", "week", "/week.xhtml", Role.UNIT_HANDLER),
            NavigationEntry.forRoles(
                    "shell.report",
                    "report",
                    "/report.xhtml",
                    Role.PATROLLER,
                    Role.COMMUNITY_CLERK,
                    Role.DISPATCHER,
                    Role.SUPERVISOR),
            new NavigationEntry(
                    "shell.cases", "cases", "/cases.xhtml", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))),
            new NavigationEntry(
                    "shell.map", "place", "/map.xhtml", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))),
            NavigationEntry.forRoles(
                    "shell.figures",
                    "figures",
                    "/figures.xhtml",
                    Role.LEADER,
                    Role.DISPATCHER,
                    Role.SUPERVISOR,
                    Role.AUDITOR),
            NavigationEntry.forRoles("shell.journal", "journal", "/journal.xhtml", Role.AUDITOR),
            NavigationEntry.forRoles("shell.route", "place", "/route.xhtml", Role.SUPERVISOR),
            NavigationEntry.forRoles(
                    "funding.requests",
                    "paper",
                    "/funding-requests.xhtml",
                    Role.COMMUNITY_CLERK,
                    Role.OFFICE_REVIEWER,
                    Role.FINANCE_OFFICER,
                    Role.PARTY_GROUP_MEMBER,
                    Role.PARTY_GROUP_SECRETARY,
                    Role.LEADER,
                    Role.SUPERVISOR,
                    Role.DISPATCHER,
                    Role.AUDITOR,
                    Role.UNIT_HANDLER),
            NavigationEntry.forRoles(
                    "funding.sources",
                    "funds",
                    "/funds.xhtml",
                    Role.FINANCE_OFFICER,
                    Role.OFFICE_REVIEWER,
                    Role.PARTY_GROUP_MEMBER,
                    Role.PARTY_GROUP_SECRETARY,
                    Role.LEADER,
                    Role.AUDITOR),
            NavigationEntry.forRoles(
                    "shell.meetings",
                    "paper",
                    "/meetings.xhtml",
                    Role.PARTY_GROUP_MEMBER,
                    Role.PARTY_GROUP_SECRETARY,
                    Role.AUDITOR),
            NavigationEntry.forRoles(
                    "shell.votingRules",
                    "check",
                    "/party-group.xhtml",
                    Role.PARTY_GROUP_MEMBER,
                    Role.PARTY_GROUP_SECRETARY,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR),
            NavigationEntry.forRoles("shell.import", "import", "/import.xhtml", Role.DISPATCHER),
            NavigationEntry.forRoles("patrol.title", "place", "/patrol.xhtml", Role.PATROLLER),
            NavigationEntry.forRoles(
                    "patrol.progress",
                    "check",
                    "/patrols.xhtml",
                    Role.LEADER,
                    Role.DISPATCHER,
                    Role.SUPERVISOR,
                    Role.COMMUNITY_CLERK,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR),
            NavigationEntry.forRoles(
                    "directory.title", "unit", "/organisation.xhtml", Role.ADMINISTRATOR, Role.AUDITOR),
            NavigationEntry.forRoles("shell.outlines", "place", "/outlines.xhtml", Role.ADMINISTRATOR),
            NavigationEntry.forRoles(
                    "shell.rules", "flow", "/rules.xhtml", Role.ADMINISTRATOR, Role.DISPATCHER, Role.AUDITOR),
            NavigationEntry.forRoles("shell.calendar", "clock", "/calendar.xhtml", Role.ADMINISTRATOR, Role.AUDITOR),
            NavigationEntry.forRoles("shell.categories", "category", "/categories.xhtml", Role.ADMINISTRATOR),
            NavigationEntry.forRoles(
                    "shell.fundingCategories", "category", "/funding-categories.xhtml", Role.ADMINISTRATOR));

    private static final Set<String> IN_THE_BAR = Set.of("/inbox.xhtml", "/report.xhtml", "/cases.xhtml");

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Organisation organisation;

    @Inject
    private Language language;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    private String districtName;
    private String todo;
    private String unread;

    /** The district's name; the product's before a district is set up. */
    public String getDistrictName() {
        if (districtName == null) {
            districtName = organisation
                    .district()
                    .map(Unit::name)
                    .orElseGet(() -> Messages.text(language.locale(), "shell.product"));
        }
        return districtName;
    }

    public boolean isSignedIn() {
        return currentActor.isPresent();
    }

    public String getName() {
        return currentActor.get().name();
    }

    /** The person's id: whose drafts this browser may show. */
    public long getPersonId() {
        return currentActor.get().personId();
    }

    public String getUsername() {
        return currentActor.get().username();
    }

    /** The appointments, those of the widest units first. */
    public List<Actor.Post> getPosts() {
        return currentActor.get().posts().stream()
                .sorted(Comparator.comparing(Actor.Post::unitPath).thenComparing(Actor.Post::role))
                .toList();
    }

    /** How much waits for me, {@code 1000+} if it is more than is counted. */
    public String getTodo() {
        if (todo == null) {
            todo = counted(inbox.todoCount(currentActor.get()), Inbox.COUNTED);
        }
        return todo;
    }

    /** How many notices I have not read, counted alike. */
    public String getUnread() {
        if (unread == null) {
            unread = counted(notices.unread(currentActor.get()), Notices.COUNTED);
        }
        return unread;
    }

    private static String counted(int count, int limit) {
        return count > limit ? limit + "+" : String.valueOf(count);
    }

    public List<NavigationEntry> getEntries() {
        Actor actor = currentActor.get();
        return ENTRIES.stream().filter(entry -> entry.isFor(actor)).toList();
    }

    /**
     * Before a page is shown.
     *
     * @throws NotAllowed if it is one to which others are shown the way and the actor is not
     */
    public void requireWay() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        if (ENTRIES.stream().anyMatch(entry -> entry.page().equals(page)) && !leadsTo(page)) {
            throw new NotAllowed("problem.roleMissing");
        }
    }

    /** The page one begins with, for a phone's bottom bar; null if it has its place there already. */
    public NavigationEntry getStart() {
        String start = StartPage.of(currentActor.get());
        return getEntries().stream()
                .filter(entry -> entry.page().equals(start) && !IN_THE_BAR.contains(start))
                .findFirst()
                .orElse(null);
    }

    /** Where one looks when nothing is to be done; null for a guest. */
    public NavigationEntry getBook() {
        String book = StartPage.bookOf(currentActor.get());
        return getEntries().stream()
                .filter(entry -> entry.page().equals(book))
                .findFirst()
                .orElse(null);
    }

    /** Whether the actor is shown the way to this page. */
    public boolean leadsTo(String page) {
        return getEntries().stream().anyMatch(entry -> entry.page().equals(page));
    }

    /** {@code page} on the entry of the page that is open, null on the others: the value of {@code aria-current}. */
    public String current(String page) {
        return page.equals(FacesContext.getCurrentInstance().getViewRoot().getViewId()) ? "page" : null;
    }
}
