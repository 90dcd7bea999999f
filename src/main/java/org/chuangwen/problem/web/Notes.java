package org.chuangwen.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/** What a page says at its top about what was just tried. */
@Named
@RequestScoped
public class Notes {

    @Inject
    private Language language;

    /** Says on the next page that it is done; the page's verb redirects. */
    public void done(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = Messages.text(language.locale(), key, arguments);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        keep();
    }

    /** Keeps what was said for the page that is redirected to. */
    public void keep() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** The lines that belong to no field, in the order they were said. */
    public List<Note> getAll() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(Note::of)
                .toList();
    }

    /** What is wrong with which field, in the order it was found. */
    public List<Fault> getFaults() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Fault> faults = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(clientId -> {
            if (clientId != null) {
                String label = label(faces, clientId);
                faces.getMessageList(clientId)
                        .forEach(message -> faults.add(new Fault(clientId, label, message.getSummary())));
            }
        });
        return faults;
    }

    /** What the form calls the field with this client id; empty if it has no label. */
    private static String label(FacesContext faces, String clientId) {
        String id = clientId.substring(clientId.lastIndexOf(':') + 1);
        String container = clientId.substring(0, clientId.length() - id.length());
        return labelFor(faces, faces.getViewRoot(), id, container)
                .map(found -> String.valueOf(found.getValue()))
                .orElse("");
    }

    private static Optional<HtmlOutputLabel> labelFor(
            FacesContext faces, UIComponent below, String id, String container) {
        if (below instanceof HtmlOutputLabel label
                && id.equals(label.getFor())
                && label.getClientId(faces).startsWith(container)) {
            return Optional.of(label);
        }
        for (Iterator<UIComponent> children = below.getFacetsAndChildren(); children.hasNext(); ) {
            Optional<HtmlOutputLabel> found = labelFor(faces, children.next(), id, container);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
