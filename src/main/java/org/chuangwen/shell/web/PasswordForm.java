package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.Accounts;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.identity.web.BrowserSessions;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Changes one's own password, on {@code /me.xhtml}. Nothing typed is ever given back to the page. */
@Named
@RequestScoped
public class PasswordForm {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private BrowserSessions sessions;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String oldPassword;
    private String newPassword;
    private String repeated;

    public String change() {
        if (!problems.attempt(this::changeChecked)) {
            return null;
        }
        notes.done("shell.passwordChanged");
        return "/me.xhtml?faces-redirect=true";
    }

    /** Whether nothing else can be done before. */
    public boolean isRequired() {
        return currentActor.get().mustChangePassword();
    }

    private void changeChecked() {
        if (newPassword != null && !newPassword.equals(repeated)) {
            throw InvalidInput.of("repeated", "shell.passwordsDiffer");
        }
        accounts.changePassword(currentActor.get(), oldPassword, newPassword);
        sessions.renew(currentActor.get());
    }

    public String getOldPassword() {
        return null;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return null;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
