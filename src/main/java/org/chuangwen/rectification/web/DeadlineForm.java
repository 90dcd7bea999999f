package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rectification.DeadlineRequest;
import org.chuangwen.rectification.DeadlineRequests;
import org.chuangwen.rectification.ListedSupervision;

/** 延期 and 挂账: a unit asks for more time on the page of a case, and the dispatcher sees what is asked. */
@Named
@RequestScoped
public class DeadlineForm {

    @Inject
    private DeadlineRequests requests;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CasePage casePage;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String amount;
    private String until;
    private String reason;

    /** The request that waits for a decision, null if none does. */
    public DeadlineRequest getPending() {
        Optional<DeadlineRequest> pending =
                requests.pendingOf(casePage.getDetail().of());
        return pending.orElse(null);
    }

    /** Whether the case was let off once: it may not be again. */
    public boolean isSuspendedBefore() {
        return requests.wasSuspended(casePage.getDetail().of());
    }

    /** Whether the case is listed for supervision: there is no way around that date. */
    public boolean isListed() {
        ListedSupervision supervision = casePage.getDetail().supervision();
        return supervision != null && supervision.isListed();
    }

    public String askExtension() {
        return ask(() -> requests.requestExtension(currentActor.get(), casePage.getNumber(), wholeAmount(), reason));
    }

    public String askSuspension() {
        return ask(() -> requests.requestSuspension(currentActor.get(), casePage.getNumber(), lastDay(), reason));
    }

    private String ask(Runnable request) {
        if (!problems.attempt(request)) {
            return null;
        }
        notes.done("rectification.answered.asked");
        return "/case.xhtml?number=" + casePage.getNumber() + "&faces-redirect=true";
    }

    private Integer wholeAmount() {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        if (!amount.strip().matches("\\d{1,6}")) {
            throw InvalidInput.of("amount", "problem.notAWholeNumber");
        }
        return Integer.valueOf(amount.strip());
    }

    private LocalDate lastDay() {
        try {
            return until == null || until.isBlank() ? null : LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("until", "problem.unreadable");
        }
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    /** As a browser writes a date: {@code 2026-11-30}. */
    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
