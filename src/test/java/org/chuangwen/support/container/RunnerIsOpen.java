package org.chuangwen.support.container;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets the servlet that runs the container tests be asked without signing in; all else is protected as ever. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class RunnerIsOpen implements HttpAuthenticationMechanism {

    private static final String RUNNER = "/ArquillianServletRunner";

    @Inject
    @Any
    @Delegate
    private HttpAuthenticationMechanism house;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return request.getServletPath().startsWith(RUNNER)
                ? context.doNothing()
                : house.validateRequest(request, response, context);
    }
}
