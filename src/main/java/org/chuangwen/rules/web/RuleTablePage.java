package org.chuangwen.rules.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rules.DraftState;
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleDrafts;
import org.chuangwen.rules.RuleTable;
import org.chuangwen.rules.RuleVersion;

/** One version of a rule table and all its versions: {@code /rule-table.xhtml?key=…&version=…}. */
@Named
@ViewScoped
public class RuleTablePage implements Serializable {

    private static final long serialVersionUID = 1L;

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
    private Integer number;
    private transient RuleBook.Shown shown;

    /** @throws org.chuangwen.problem.NotFound if there is no such table or version */
    public void init() {
        getShown();
    }

    public RuleBook.Shown getShown() {
        if (shown == null) {
            int at = number == null ? book.current(currentActor.get(), key) : number;
            shown = book.version(currentActor.get(), key, at, language.locale());
        }
        return shown;
    }

    public RuleTable getTable() {
        return book.table(currentActor.get(), key);
    }

    public List<RuleVersion> getVersions() {
        return book.versions(currentActor.get(), key, null);
    }

    /** The draft somebody is making, null if nobody is. */
    public DraftState getDraft() {
        return book.draft(currentActor.get(), key, language.locale()).orElse(null);
    }

    public boolean isMayChange() {
        return currentActor.get().has(Role.ADMINISTRATOR);
    }

    /** Begins a draft with the version that is shown. */
    public String begin() {
        boolean begun = problems.attempt(
                () -> drafts.begin(currentActor.get(), key, getShown().version().number()));
        return begun ? "/rule-draft.xhtml?faces-redirect=true&key=" + key : null;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    /** Null for the version in effect. */
    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
