package org.chuangwen.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.chuangwen.identity.Accounts;
import org.chuangwen.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lock that failed sign-ins bring about, for administrators. */
@Path("people/{username}/sign-in-lock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class SignInLockResource {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    /** @param lockedUntil left out where nothing is locked */
    public record State(boolean locked, Instant lockedUntil) {}

    @GET
    @Operation(
            operationId = "readSignInLock",
            summary = "Whether failed sign-ins have locked somebody out, and until when")
    @APIResponse(responseCode = "200", description = "Locked or not")
    @APIResponse(responseCode = "404", description = "Nobody has this name")
    public State read(@PathParam("username") String username) {
        return accounts.lockedUntil(current.get(), username)
                .map(until -> new State(true, until))
                .orElseGet(() -> new State(false, null));
    }

    @DELETE
    @Operation(operationId = "unlockSignIn", summary = "Lets somebody sign in again at once")
    @APIResponse(responseCode = "204", description = "Not locked any more")
    @APIResponse(responseCode = "404", description = "Nobody has this name")
    public void unlock(@PathParam("username") String username) {
        accounts.unlock(current.get(), username);
    }
}
