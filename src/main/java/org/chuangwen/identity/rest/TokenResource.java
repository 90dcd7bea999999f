package org.chuangwen.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.chuangwen.identity.Accounts;
import org.chuangwen.identity.ClientAddress;
import org.chuangwen.identity.Tokens;
import org.chuangwen.identity.Visitor;
import org.chuangwen.problem.Malformed;
import org.chuangwen.problem.Unauthenticated;
import org.chuangwen.problem.rest.NotKept;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** Where a program signs in. */
@Path("tokens")
@RequestScoped
public class TokenResource {

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    /** What a program shows to get a token. */
    public record Credentials(String username, String password) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            summary = "Signs in",
            description = "The token is sent with every other request as Authorization: Bearer.")
    @APIResponse(responseCode = "200", description = "The token, and until when it is good")
    @APIResponse(responseCode = "401", description = "The name or the password is wrong")
    @APIResponse(
            responseCode = "429",
            description = "Five failures have locked the name for ten minutes; Retry-After tells how long still")
    @APIResponse(responseCode = "422", description = "The name or the password is missing")
    @NotKept("It is a secret")
    public Tokens.Given give(Credentials credentials, @Context HttpServletRequest request) {
        if (credentials == null) {
            throw new Malformed("problem.bodyMissing");
        }
        // A program keeps no cookie: it is counted like a browser that nobody knows.
        Visitor visitor = new Visitor(
                ClientAddress.of(request.getRemoteAddr(), request.getHeader(ClientAddress.FORWARDED)), null);
        return accounts.signIn(credentials.username(), credentials.password(), visitor)
                .map(tokens::give)
                .orElseThrow(Unauthenticated::wrongCredentials);
    }
}
