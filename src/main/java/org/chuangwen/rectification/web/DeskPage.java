package org.chuangwen.rectification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.map.Pin;
import org.chuangwen.map.Position;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.DeskRow;
import org.chuangwen.rectification.DispatchDesk;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.rectification.process.DeadlineRequestProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.web.TaskForm;

/**
 * The dispatcher's desk: what waits, where it lies, and one case beside it:
 * {@code /desk.xhtml?show=&number=&after=&answered=}.
 */
@Named
@ViewScoped
public class DeskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;

    /** What one can narrow the desk to, and to which steps. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "register", Set.of(RectificationProcess.REGISTER),
            "dispatch", Set.of(RectificationProcess.DISPATCH),
            "decide", Set.of(DeadlineRequestProcess.DECIDE, AfterClosingProcess.DECIDE_REOPENING));

    private static final Set<String> ALL =
            SHOWN.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    @Inject
    private DispatchDesk desk;

    @Inject
    private CasePage casePage;

    @Inject
    private TaskForm taskForm;

    @Inject
    private Inbox inbox;

    private static final String POSITION = "[\\d:.TZ-]+_[\\w-]+";

    @Inject
    private CurrentActor currentActor;

    private String show;
    private String after;
    private String number;
    private String answered;
    private boolean picked;
    private transient List<DeskRow> rows;
    private transient String next;

    /**
     * Opens the case that is asked for, else the one just answered if its next step is mine too, else the one due
     * first.
     */
    public void init() {
        if (number == null && goesOn(answered)) {
            number = answered;
        }
        picked = number != null && !number.isBlank();
        if (!picked) {
            number = getRows().isEmpty() ? null : getRows().get(0).item().subject();
        }
        if (number != null) {
            casePage.setNumber(number);
            casePage.init();
            taskForm.comeBackTo(getHome());
        }
    }

    private boolean goesOn(String subject) {
        return subject != null
                && inbox.mineOf(currentActor.get(), subject).stream().anyMatch(item -> steps().contains(item.step()));
    }

    private Set<String> steps() {
        return SHOWN.getOrDefault(show == null ? "" : show, ALL);
    }

    public List<DeskRow> getRows() {
        if (rows == null) {
            rows = desk.page(currentActor.get(), steps(), Inbox.Position.parse(after), ROWS + 1);
            if (rows.size() > ROWS) {
                rows = rows.subList(0, ROWS);
                DeskRow last = rows.get(ROWS - 1);
                next = new Inbox.Position(last.item().dueAt(), last.item().id()).toString();
            }
        }
        return rows;
    }

    /** The row of the open case, null if it is not among those shown. */
    public DeskRow getOpen() {
        return getRows().stream()
                .filter(row -> Objects.equals(row.item().subject(), number))
                .findFirst()
                .orElse(null);
    }

    /** Where the next page begins, null if there is none. */
    public String getNext() {
        getRows();
        return next;
    }

    /** The cases that wait and can be drawn; a pin leads to its case on this desk. */
    public String getPins() {
        return Pin.json(getRows().stream()
                .filter(row -> row.latitude() != null)
                .map(row -> new Pin(
                        row.item().subject(),
                        new Position(row.latitude(), row.longitude()),
                        row.state() == CaseState.DISCOVERED ? "new" : "waiting",
                        row.category().substring(0, Math.min(2, row.category().length())),
                        row.item().subject() + " " + row.category() + " · " + row.place(),
                        getHome().substring(1) + "&number=" + row.item().subject()))
                .collect(Collectors.toMap(Pin::key, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values());
    }

    /** The address of this page of the desk from the application's root, without a case. */
    public String getHome() {
        return after == null ? getFirst() : getFirst() + "&after=" + after;
    }

    /** The address of the desk's first page from the application's root. */
    public String getFirst() {
        return "/desk.xhtml?show=" + (show == null ? "" : show);
    }

    /** Whether somebody chose the case; on a phone it stands alone then. */
    public boolean isPicked() {
        return picked;
    }

    public String getShow() {
        return show;
    }

    /** What is none of the choices shows all. */
    public void setShow(String choice) {
        show = choice != null && SHOWN.containsKey(choice) ? choice : null;
    }

    public String getAfter() {
        return after;
    }

    /** A position is written into addresses as it is; what is none begins anew. */
    public void setAfter(String position) {
        after = position != null && position.matches(POSITION) ? position : null;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** The case whose task was answered last, null if one comes from elsewhere. */
    public String getAnswered() {
        return answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }
}
