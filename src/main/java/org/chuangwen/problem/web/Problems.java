package org.chuangwen.problem.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;

/**
 * Tells a problem on the page it happened on: the fault of a field beside the component whose id is the field's name,
 * all else on top.
 */
@ApplicationScoped
public class Problems {

    /**
     * What PrimeFaces adds to an input's id for the element that is submitted: number inputs, composed ones, plain
     * ones.
     */
    private static final List<String> PARTS_OF_INPUTS = List.of("_hinput", "_input", "");

    @Inject
    private Language language;

    /**
     * Does it, and tells if it was refused. What is not found, and what nobody foresaw, goes on to the error pages.
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (RuntimeException e) {
            Optional<Problem> problem = Causes.problemIn(e);
            if (problem.isEmpty() || problem.get() instanceof NotFound) {
                throw e;
            }
            tell(problem.get());
            return false;
        }
    }

    /** Adds the messages of the problem to the page. */
    public void tell(Problem problem) {
        FacesContext context = FacesContext.getCurrentInstance();
        if (problem instanceof InvalidInput invalid) {
            for (FieldError error : invalid.errors()) {
                tell(context, error);
            }
        } else {
            context.addMessage(null, message(Messages.text(language.locale(), problem.key(), problem.arguments())));
        }
        context.validationFailed();
    }

    private void tell(FacesContext context, FieldError error) {
        FacesMessage message = message(Messages.text(language.locale(), error.key(), error.arguments()));
        UIComponent field = find(submittedForm(context.getViewRoot()), error.field());
        if (field == null) {
            field = find(context.getViewRoot(), error.field());
        }
        if (field instanceof EditableValueHolder input) {
            markInvalid(context, input, field.getClientId(context));
        }
        context.addMessage(field == null ? null : field.getClientId(context), message);
    }

    /**
     * An input that is not valid shows what was submitted, which by now is the model's: so it is given back what was
     * typed.
     */
    private static void markInvalid(FacesContext context, EditableValueHolder input, String clientId) {
        Map<String, String[]> parameters = context.getExternalContext().getRequestParameterValuesMap();
        for (String part : PARTS_OF_INPUTS) {
            String[] typed = parameters.get(clientId + part);
            if (typed != null && typed.length > 0) {
                input.setSubmittedValue(input instanceof UISelectMany ? typed : typed[0]);
                input.setValid(false);
                return;
            }
        }
    }

    private static FacesMessage message(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }

    /** The form that was sent; null if there is none. Two forms of a page may have fields of the same name. */
    private static UIComponent submittedForm(UIComponent root) {
        if (root == null || root instanceof UIForm form && form.isSubmitted()) {
            return root;
        }
        for (Iterator<UIComponent> children = root.getFacetsAndChildren(); children.hasNext(); ) {
            UIComponent found = submittedForm(children.next());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first component of that id anywhere below, null if there is none. */
    private static UIComponent find(UIComponent root, String id) {
        if (root == null || id.equals(root.getId())) {
            return root;
        }
        for (Iterator<UIComponent> children = root.getFacetsAndChildren(); children.hasNext(); ) {
            UIComponent found = find(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
