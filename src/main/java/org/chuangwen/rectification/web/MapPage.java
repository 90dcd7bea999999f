package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.LocatedCase;

/** The open cases where they lie, and the same as a list: {@code /map.xhtml?state=&text=}. */
@Named
@RequestScoped
public class MapPage {

    @Inject
    private CasePins pins;

    private String state;
    private String text;
    private List<LocatedCase> cases;

    public List<LocatedCase> getCases() {
        if (cases == null) {
            cases = pins.matching(new CaseFilter(text, chosen(), null, null, null, null));
        }
        return cases;
    }

    /** Whether there are more than the map shows. */
    public boolean isCut() {
        return getCases().size() >= CasePins.MOST;
    }

    /** The states one can narrow the map to. */
    public CaseState[] getStates() {
        return LocatedCase.OPEN.toArray(CaseState[]::new);
    }

    private CaseState chosen() {
        return LocatedCase.OPEN.stream()
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public String getState() {
        return state;
    }

    public void setState(String name) {
        state = name;
    }

    public String getText() {
        return text;
    }

    public void setText(String part) {
        text = part == null || part.length() > 100 ? null : part;
    }
}
