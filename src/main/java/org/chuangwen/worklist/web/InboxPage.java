package org.chuangwen.worklist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notice;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.StartedProcess;
import org.chuangwen.worklist.TaskDesks;
import org.chuangwen.worklist.TaskScreen;
import org.chuangwen.worklist.WorkItem;

/** What waits for me, what I have done, what I set going, what I should know of: {@code /inbox.xhtml?tab=…}. */
@Named
@RequestScoped
public class InboxPage {

    /** Rows of a page. */
    static final int ROWS = 30;

    /** Whose notices carry no feature's name. */
    private static final String USUAL_FEATURE = "rectification";

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private TaskDesks desks;

    @Inject
    private CurrentActor currentActor;

    private String tab = "todo";
    private String after;
    private String next;
    private List<WorkItem> items = List.of();
    private List<StartedProcess> started = List.of();
    private List<Notice> told = List.of();

    /** Reads the page of the tab. One row more than is shown tells whether there is a next page. */
    public void init() {
        Actor actor = currentActor.get();
        switch (tab) {
            case "done" ->
                items = cut(
                        (position, rows) -> inbox.done(actor, position, rows),
                        item -> new Inbox.Position(item.doneAt(), item.id()));
            case "started" ->
                started = cut(
                        (position, rows) -> inbox.started(actor, position, rows),
                        process -> new Inbox.Position(process.startedAt(), process.subject()));
            case "cc" ->
                told = cut(
                        (position, rows) ->
                                notices.of(actor, position == null ? null : Long.valueOf(position.id()), rows),
                        notice -> new Inbox.Position(notice.createdAt(), String.valueOf(notice.id())));
            default -> {
                tab = "todo";
                items = cut(
                        (position, rows) -> inbox.todo(actor, position, rows),
                        item -> new Inbox.Position(item.dueAt(), item.id()));
            }
        }
    }

    private <T> List<T> cut(BiFunction<Inbox.Position, Integer, List<T>> page, Function<T, Inbox.Position> position) {
        List<T> rows = page.apply(Inbox.Position.parse(after), ROWS + 1);
        if (rows.size() <= ROWS) {
            return rows;
        }
        List<T> shown = rows.subList(0, ROWS);
        next = position.apply(shown.get(ROWS - 1)).toString();
        return shown;
    }

    /** Where a process's tasks are shown. */
    public TaskScreen screen(String processKey) {
        return desks.of(processKey).screen();
    }

    /** The message key of what a notice tells; its kind may name the feature, as in {@code meeting/convened}. */
    public String wordsOf(Notice notice) {
        return featureOf(notice) + ".notice."
                + notice.kind().substring(notice.kind().indexOf('/') + 1);
    }

    /** Where what a notice tells of is shown. */
    public String addressOf(Notice notice) {
        return desks.ofFeature(featureOf(notice)).screen().pageOf(notice.subject());
    }

    private static String featureOf(Notice notice) {
        int slash = notice.kind().indexOf('/');
        return slash < 0 ? USUAL_FEATURE : notice.kind().substring(0, slash);
    }

    /** Whether I have claimed it. */
    public boolean claimed(WorkItem item) {
        return item.assigneeId() != null
                && item.assigneeId() == currentActor.get().personId();
    }

    public boolean isNothing() {
        return items.isEmpty() && started.isEmpty() && told.isEmpty();
    }

    public List<WorkItem> getItems() {
        return items;
    }

    public List<StartedProcess> getStarted() {
        return started;
    }

    public List<Notice> getTold() {
        return told;
    }

    /** Where the next page begins, null if there is none. */
    public String getNext() {
        return next;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab == null ? "todo" : tab;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
