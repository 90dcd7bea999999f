package org.chuangwen.access;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chuangwen.access.PageForm.Field;

/** A button as the one who may press it has found it, to be pressed by others. */
public final class Press {

    /** One unit that the organisation does not have. */
    private static final String FILE =
            "\u7f16\u7801,\u540d\u79f0,\u7c7b\u522b,\u4e0a\u7ea7\u7f16\u7801,\u5305\u8054\u793e\u533a\u7f16\u7801\nF-1,access,BUREAU,S1,\n";

    /** The hidden field of a page's state. */
    public static final String STATE = "jakarta.faces.ViewState";

    private final Caller caller;
    private final String path;
    private final String page;
    private final PageForm form;
    private final String button;

    private Press(Caller caller, String path, String page, PageForm form, String button) {
        this.caller = caller;
        this.path = path;
        this.page = page;
        this.form = form;
        this.button = button;
    }

    /** @throws IllegalStateException if the page does not offer it */
    public static Press found(ActionTable.Row row, Caller caller, String path) {
        HttpResponse<String> page = caller.page(row.holder(), path);
        Press press = null;
        for (String button : row.buttons()) {
            if (press != null) {
                page = press.send(row.holder(), press.state());
            }
            press = offered(caller, path, page.body(), button);
            if (press == null) {
                throw new IllegalStateException(path + " answers " + row.holder() + " with " + page.statusCode()
                        + " and does not offer " + button);
            }
        }
        return press;
    }

    /** Null if there is none. */
    private static Press offered(Caller caller, String path, String page, String wanted) {
        for (PageForm form : PageForm.of(page)) {
            List<String> names = List.copyOf(form.buttons().keySet());
            for (int i = 0; i < names.size(); i++) {
                String button = names.get(i);
                boolean counted = wanted.equals(button.split(":")[0] + "#" + (i + 1));
                if (counted || button.equals(wanted) || wanted.startsWith(":") && button.endsWith(wanted)) {
                    return new Press(caller, path, page, form, button);
                }
            }
        }
        return null;
    }

    /** The state that came with it. */
    String state() {
        return form.fields().get(STATE).value();
    }

    /** The state of the same page as this person gets it, if it is shown to them and has one. */
    Optional<String> stateFor(String person) {
        return PageForm.of(caller.page(person, path).body()).stream()
                .map(own -> own.fields().get(STATE))
                .filter(own -> own != null)
                .map(Field::value)
                .findFirst();
    }

    /** The page on which it was found. */
    public String page() {
        return page;
    }

    public PageForm form() {
        return form;
    }

    /** Sends the form with these values. */
    public HttpResponse<String> with(String person, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(button, form.buttons().get(button));
        return caller.post(person, form, all);
    }

    /** Sends the form, and answers the status. */
    int by(String person, String state) {
        return send(person, state).statusCode();
    }

    /** With something in each field. */
    private HttpResponse<String> send(String person, String state) {
        Map<String, String> values = new LinkedHashMap<>();
        form.fields().forEach((name, field) -> values.put(name, typed(field)));
        values.put(STATE, state);
        return with(person, values);
    }

    private static String typed(Field field) {
        if (field.kind().equals("file")) {
            return FILE;
        }
        return field.value().isEmpty() && !field.kind().equals("hidden") ? "1" : field.value();
    }
}
