package org.chuangwen.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.chuangwen.identity.Accounts;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Lets somebody sign in again whom failed sign-ins have locked out. */
@Named
@RequestScoped
public class SignInLockForm {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    /** Until when the name is locked, null if it is not. */
    public Instant lockedUntil(String username) {
        return accounts.lockedUntil(currentActor.get(), username).orElse(null);
    }

    public void unlock(String username) {
        if (problems.attempt(() -> accounts.unlock(currentActor.get(), username))) {
            notes.done("directory.unlocked");
        }
    }
}
