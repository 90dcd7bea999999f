package org.chuangwen.problem.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/** Says on a page that it was opened again because it had been open for too long; named in faces-config.xml. */
public class ExpiredPage implements PhaseListener {

    /** The session's attribute that is set between the two requests. */
    static final String ATTRIBUTE = "chuangwen.problem.expired";

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        HttpSession session = ((HttpServletRequest) context.getExternalContext().getRequest()).getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) != null) {
            session.removeAttribute(ATTRIBUTE);
            String text =
                    Messages.text(CDI.current().select(Language.class).get().locale(), "problem.expired");
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
