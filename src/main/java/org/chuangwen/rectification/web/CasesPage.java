package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.CaseList;
import org.chuangwen.rectification.CaseRow;
import org.chuangwen.rectification.CaseSort;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/** 台账: the cases I may read, narrowed by what stands in the address: {@code /cases.xhtml?q=&state=&unit=…}. */
@Named
@RequestScoped
public class CasesPage {

    private static final String PAGE = "/cases.xhtml";
    private static final int ROWS = 30;

    @Inject
    private CaseList list;

    @Inject
    private CaseChips chips;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private final CaseAddress address = new CaseAddress();
    private final FieldFaults faults = new FieldFaults();
    private List<CaseRow> rows = List.of();
    private String next;

    /** Reads one page. A value that cannot be meant narrows nothing; days that cannot be meant show nothing. */
    public void init() {
        address.read(FacesContext.getCurrentInstance().getExternalContext());
        try {
            rows = list.page(currentActor.get(), address.filter(), address.sort(), address.after(), ROWS + 1);
        } catch (InvalidInput wrong) {
            faults.tell(wrong, language);
        }
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            next = address.at(PAGE, address.sort().after(rows.get(ROWS - 1)).toString());
        }
    }

    /** The filters that are on, in words. */
    public List<CaseChips.Chip> getChips() {
        return chips.of(address, PAGE);
    }

    /** What is wrong with a field of the search form, by its name. */
    public Map<String, String> getFaults() {
        return faults.texts();
    }

    /** What the search form hands on though it has no field for it. */
    public Map<String, String> getKept() {
        return address.kept();
    }

    /** What stands in the address, by its parameters' names. */
    public Map<String, String> getQuery() {
        return address.query();
    }

    public List<CaseRow> getRows() {
        return rows;
    }

    /** The address of the next page, null if there is none. */
    public String getNext() {
        return next;
    }

    /** The address of the first page. */
    public String getFirst() {
        return address.first(PAGE);
    }

    /** The address where what the list shows is made a file. */
    public String getExport() {
        return address.first("/exports.xhtml");
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public CaseSort[] getSorts() {
        return CaseSort.values();
    }

    public Source[] getSources() {
        return Source.values();
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }
}
