package org.chuangwen.rules.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rules.DraftState;
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleDrafts;
import org.chuangwen.rules.TryOut;

/** The draft of a rule table, as a sheet to write in: {@code /rule-draft.xhtml?key=…}. */
@Named
@ViewScoped
public class RuleDraftPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "/rule-table.xhtml?faces-redirect=true&key=";

    @Inject
    private RuleBook book;

    @Inject
    private RuleDrafts drafts;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    @Inject
    private Problems problems;

    private String key;
    private String reason;
    private String pasted;
    private int pastedRow;
    private int pastedColumn;
    private int revision;
    private DraftSheet sheet;
    private transient DraftState state;
    private transient TryOut tryOut;
    private transient boolean kept;

    /**
     * @throws NotFound if there is no such table or nobody is making a draft
     * @throws org.chuangwen.problem.NotAllowed unless I am an administrator
     */
    public void init() {
        currentActor.get().require(Role.ADMINISTRATOR);
        read();
    }

    /** The draft as it is kept now; empty of what was only typed. */
    private void read() {
        state = book.draft(currentActor.get(), key, language.locale()).orElseThrow(NotFound::new);
        revision = state.draft().revision();
        sheet = new DraftSheet(book.table(currentActor.get(), key), state);
    }

    /** Keeps what was typed. */
    public void save() {
        keep();
    }

    private boolean keep() {
        kept = problems.attempt(() -> drafts.save(currentActor.get(), key, revision, sheet.typed()));
        if (kept) {
            read();
        }
        return kept;
    }

    public void addBelow(int at) {
        sheet.addBelow(at);
        keep();
    }

    public void remove(int at) {
        sheet.remove(at);
        keep();
    }

    /** @param by -1 up, 1 down */
    public void move(int at, int by) {
        sheet.move(at, by);
        keep();
    }

    /** Puts a block from a spreadsheet into the cells; if the draft cannot be kept with it, it stays as it was. */
    public void paste() {
        boolean fits = pastedRow >= 0 && pastedRow < sheet.rows().size() && pastedColumn >= 0;
        if (fits && pasted != null && !pasted.isEmpty()) {
            sheet.paste(pastedRow, pastedColumn, PastedBlock.read(pasted));
            if (!keep()) {
                sheet = new DraftSheet(book.table(currentActor.get(), key), getState());
            }
        }
        pasted = null;
    }

    /** Shows what the draft would change. */
    public void tryOut() {
        if (isReady()
                && problems.attempt(
                        () -> tryOut = drafts.tryOut(currentActor.get(), key, revision, language.locale()))) {
            read();
        }
    }

    public String putIntoEffect() {
        return isReady() && problems.attempt(() -> drafts.putIntoEffect(currentActor.get(), key, revision, reason))
                ? TABLE + key
                : null;
    }

    /** Keeps what was typed; faulty cells are told beside themselves, and that there are some on top. */
    private boolean isReady() {
        if (!keep()) {
            return false;
        }
        int faults = state.faults().size();
        if (faults > 0) {
            problems.tell(InvalidInput.of("table", "rules.faulty", faults));
        }
        return faults == 0;
    }

    public String discard() {
        return problems.attempt(() -> drafts.discard(currentActor.get(), key, revision)) ? TABLE + key : null;
    }

    public List<DraftRow> getRows() {
        return sheet.rows();
    }

    /** The draft with what is wrong with it. */
    public DraftState getState() {
        if (state == null) {
            state = book.draft(currentActor.get(), key, language.locale()).orElse(null);
        }
        return state;
    }

    /** Whether what was typed has just been kept. */
    public boolean isKept() {
        return kept;
    }

    /** Null unless it was just tried out. */
    public TryOut getTryOut() {
        return tryOut;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public int getPastedRow() {
        return pastedRow;
    }

    public void setPastedRow(int pastedRow) {
        this.pastedRow = pastedRow;
    }

    public int getPastedColumn() {
        return pastedColumn;
    }

    public void setPastedColumn(int pastedColumn) {
        this.pastedColumn = pastedColumn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
