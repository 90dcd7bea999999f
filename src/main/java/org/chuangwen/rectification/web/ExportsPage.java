package org.chuangwen.rectification.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.Ids;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rectification.CaseSort;
import org.chuangwen.rectification.LedgerExport;
import org.chuangwen.rectification.LedgerExports;

/** The ledger as a file: asked for with what narrows the list, looked at while it is written, and fetched. */
@Named
@ViewScoped
public class ExportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LedgerExports exports;

    @Inject
    private CaseChips chips;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    @Inject
    private Problems problems;

    private final CaseAddress address = new CaseAddress();

    /** Keeps what stands in the address, which a form does not carry. */
    public void init() {
        address.read(FacesContext.getCurrentInstance().getExternalContext());
    }

    /** Asks for the ledger as a file of that format. */
    public String ask(String format) {
        boolean asked = problems.attempt(() -> exports.ask(
                currentActor.get(),
                address.filter(),
                address.sort(),
                LedgerExport.Format.valueOf(format),
                language.locale(),
                baseUrl()));
        return asked ? "/exports.xhtml?faces-redirect=true" : null;
    }

    /** Gives one up, or throws its file away. */
    public String remove(String id) {
        exports.remove(currentActor.get(), Ids.uuid(id));
        return "/exports.xhtml?faces-redirect=true";
    }

    /** Mine, latest first. */
    public List<LedgerExport> getExports() {
        return exports.of(currentActor.get());
    }

    /** Whether one is still on its way. */
    public boolean isAnyOnTheWay() {
        return getExports().stream().anyMatch(export -> !export.isOver());
    }

    /** What the file will be narrowed to, in words. */
    public List<CaseChips.Chip> getChips() {
        return chips.of(address, "/cases.xhtml");
    }

    /** The order that the file will have. */
    public CaseSort getSort() {
        return address.sort();
    }

    /** Where the list is that this came from. */
    public String getList() {
        return address.first("/cases.xhtml");
    }

    /** The application's, as the browser reaches it. */
    private static String baseUrl() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
    }
}
