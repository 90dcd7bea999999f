package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.chuangwen.funding.FundSource;
import org.chuangwen.funding.FundSources;
import org.chuangwen.funding.NewFundSource;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** A new fund source, in the dialog of {@code /funds.xhtml}. */
@Named
@RequestScoped
public class NewSourceForm {

    @Inject
    private FundSources sources;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private FundsPage fundsPage;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String code;
    private String name;
    private String kind;
    private String year;
    private String unitCode;
    private String amount;
    private String reason;

    public String open() {
        boolean opened = problems.attempt(() -> sources.open(
                currentActor.get(),
                new NewFundSource(
                        code,
                        name,
                        chosenKind(),
                        year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                        unitCode,
                        Amounts.parse("amount", amount),
                        reason)));
        if (!opened) {
            fundsPage.init();
            return null;
        }
        notes.done("funding.opened");
        return "/fund.xhtml?code=" + code + "&faces-redirect=true";
    }

    private FundSource.Kind chosenKind() {
        return Arrays.stream(FundSource.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Begins with the year that is shown. */
    public String getYear() {
        return year == null ? String.valueOf(fundsPage.getShownYear()) : year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getUnitCode() {
        return unitCode;
    }

    public void setUnitCode(String unitCode) {
        this.unitCode = unitCode;
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
}
