package org.chuangwen.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.chuangwen.funding.EntryKind;
import org.chuangwen.funding.FundSourceRow;
import org.chuangwen.funding.FundSources;
import org.chuangwen.funding.LedgerEntry;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** One source and its ledger: {@code /fund.xhtml?code=…&after=…}. */
@Named
@ViewScoped
public class FundPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 30;

    @Inject
    private FundSources sources;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String code;
    private String after;
    private String amount;
    private String reason;
    private Integer entryNumber;
    private transient FundSourceRow source;
    private transient List<LedgerEntry> entries;
    private transient Set<Integer> reversed;

    /** @throws org.chuangwen.problem.NotFound if there is no such source, or none I may know of */
    public FundSourceRow getSource() {
        if (source == null) {
            source = sources.one(currentActor.get(), code);
        }
        return source;
    }

    /** One page of the ledger and, if there are more, one entry of the next. */
    private List<LedgerEntry> read() {
        if (entries == null) {
            Integer position = after != null && after.matches("\\d{1,9}") ? Integer.valueOf(after) : null;
            entries = sources.entries(currentActor.get(), code, position, ROWS + 1);
        }
        return entries;
    }

    public List<LedgerEntry> getEntries() {
        return read().subList(0, Math.min(ROWS, read().size()));
    }

    /** Where the next page begins, null if there is none. */
    public Integer getNext() {
        return read().size() > ROWS ? read().get(ROWS - 1).serial() : null;
    }

    /** Whether I may change it. */
    public boolean isManager() {
        return sources.mayManage(currentActor.get(), code);
    }

    /** Whether I am offered to take this entry back. */
    public boolean reversible(LedgerEntry entry) {
        return isManager()
                && entry.subject() == null
                && entry.kind() != EntryKind.REVERSAL
                && !takenBack().contains(entry.serial());
    }

    /** Of the entries shown, those that another has taken back already. */
    private Set<Integer> takenBack() {
        if (reversed == null) {
            // The latest first.
            int to = read().get(0).serial();
            reversed = sources.reversed(currentActor.get(), code, to - ROWS, to);
        }
        return reversed;
    }

    public String topUp() {
        return change(
                () -> sources.topUp(currentActor.get(), code, Amounts.parse("amount", amount), reason),
                "funding.toppedUp");
    }

    public String cut() {
        return change(
                () -> sources.cut(currentActor.get(), code, Amounts.parse("amount", amount), reason), "funding.wasCut");
    }

    public String reverse() {
        return change(
                () -> sources.reverse(currentActor.get(), code, entryNumber == null ? 0 : entryNumber, reason),
                "funding.reversed");
    }

    private String change(Runnable verb, String said) {
        if (!problems.attempt(verb)) {
            source = null;
            entries = null;
            reversed = null;
            return null;
        }
        notes.done(said);
        return "/fund.xhtml?code=" + code + "&faces-redirect=true";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The entry that is to be taken back. */
    public Integer getEntryNumber() {
        return entryNumber;
    }

    public void setEntryNumber(Integer entryNumber) {
        this.entryNumber = entryNumber;
    }
}
