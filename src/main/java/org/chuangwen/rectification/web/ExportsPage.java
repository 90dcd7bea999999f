package org.chuangwen.rectification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rectification.CaseFilter;
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
    private CurrentActor currentActor;

    @Inject
    private Language language;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> query = new HashMap<>();

    /** Asks for the ledger as a file of that format. */
    public String ask(String format) {
        boolean asked = problems.attempt(() -> exports.ask(
                currentActor.get(), filter(), LedgerExport.Format.valueOf(format), language.locale(), address()));
        return asked ? "/exports.xhtml?faces-redirect=true" : null;
    }

    /** Gives one up, or throws its file away. */
    public String remove(UUID id) {
        exports.remove(currentActor.get(), id);
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

    private CaseFilter filter() {
        CaseAddress address = new CaseAddress();
        address.query().putAll(query);
        return address.filter();
    }

    /** The application's, as the browser reaches it. */
    private String address() {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
    }

    /** What stands in the address, by its parameters' names. */
    public Map<String, String> getQuery() {
        return query;
    }
}
