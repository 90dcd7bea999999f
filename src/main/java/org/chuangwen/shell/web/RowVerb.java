package org.chuangwen.shell.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;

/**
 * What the buttons in a list's rows do. It stands once beside the list and is not seen; each row has a plain button of
 * its name whose value is the row's id: {@code <button name="mine:remove" value="#{one.id()}">}. So the browser says
 * which row is meant. A command inside the list would be found again by its place, where another row may stand by then.
 */
@FacesComponent(RowVerb.TYPE)
public class RowVerb extends UICommand {

    public static final String TYPE = "org.chuangwen.RowVerb";

    public RowVerb() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext context) {
        if (context.getExternalContext().getRequestParameterMap().containsKey(getClientId(context))) {
            queueEvent(new ActionEvent(context, this));
        }
    }
}
