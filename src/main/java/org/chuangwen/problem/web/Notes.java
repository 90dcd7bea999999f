package org.chuangwen.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Says on the next page what was not done, and why; the page's verb redirects. */
    public void refused(String key, Object... arguments) {
        String text = Messages.text(language.locale(), key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
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

    /** What is wrong with which field, in the order of the page. */
    public List<Fault> getFaults() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Set<String> faulty = new LinkedHashSet<>();
        faces.getClientIdsWithMessages().forEachRemaining(faulty::add);
        faulty.remove(null);
        if (faulty.isEmpty()) {
            return List.of();
        }
        Map<String, HtmlOutputLabel> labels = new HashMap<>();
        List<String> ordered = new ArrayList<>();
        look(faces, faces.getViewRoot(), faulty, ordered, labels);
        faulty.stream().filter(clientId -> !ordered.contains(clientId)).forEach(ordered::add);
        List<Fault> faults = new ArrayList<>();
        for (String clientId : ordered) {
            // Only of a faulty field: what a hidden part of the page would say may not be there to be said.
            HtmlOutputLabel label = labels.get(clientId);
            String name = label == null ? "" : String.valueOf(label.getValue());
            faces.getMessageList(clientId)
                    .forEach(message -> faults.add(new Fault(clientId, name, message.getSummary())));
        }
        return faults;
    }

    /** Goes through the page once, for the order of the faulty fields and for their labels. */
    private static void look(
            FacesContext faces,
            UIComponent below,
            Set<String> faulty,
            List<String> ordered,
            Map<String, HtmlOutputLabel> labels) {
        String clientId = below.getClientId(faces);
        if (faulty.contains(clientId)) {
            ordered.add(clientId);
        }
        if (below instanceof HtmlOutputLabel label && label.getFor() != null) {
            String container = clientId.substring(0, clientId.lastIndexOf(':') + 1);
            labels.put(container + label.getFor(), label);
        }
        for (Iterator<UIComponent> children = below.getFacetsAndChildren(); children.hasNext(); ) {
            look(faces, children.next(), faulty, ordered, labels);
        }
    }
}
