package org.chuangwen.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers 404 to a stylesheet or script without a name, on which the server's own lookup fails. */
@WebFilter(urlPatterns = "/jakarta.faces.resource/.xhtml", dispatcherTypes = DispatcherType.REQUEST)
public class NamelessResource implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.addTo((HttpServletRequest) request, (HttpServletResponse) response);
        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
