package org.chuangwen.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.chuangwen.identity.Accounts;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.TooManyAttempts;
import org.chuangwen.problem.web.Problems;

/** The login page. */
@Named
@RequestScoped
public class LoginBean {

    @Inject
    private Accounts accounts;

    @Inject
    private BrowserSessions sessions;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    private String username;
    private String password;
    private String then;

    @PostConstruct
    void init() {
        then = request.getParameter("then");
    }

    /** Sends on who is signed in already. */
    public void skipIfSignedIn() throws IOException {
        if (currentActor.isPresent()) {
            goOn();
        }
    }

    /** Signs in and goes where the person wanted to; tells beside the field what is wrong. */
    public void signIn() throws IOException {
        Optional<Actor> actor = Optional.empty();
        try {
            actor = accounts.signIn(username, password, sessions.visitor());
            if (actor.isEmpty()) {
                problems.tell(InvalidInput.of("password", "problem.wrongCredentials"));
            }
        } catch (InvalidInput | TooManyAttempts e) {
            problems.tell(e);
        }
        if (actor.isPresent()) {
            sessions.begin(actor.get(), response());
            goOn();
        }
    }

    /** Whether the one who comes here was signed in until their session ended by itself. */
    public boolean isExpired() {
        return request.getParameter("expired") != null;
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    private void goOn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + ReturnAddress.safe(then));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never given back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }
}
