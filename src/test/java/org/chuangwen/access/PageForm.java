package org.chuangwen.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page that is posted, as a browser finds it.
 *
 * @param action where it is posted to, as the page has it
 * @param multipart whether it takes files
 * @param fields all but its buttons, by name
 * @param buttons those that send it, by name; of several with one name, as in the rows of a list, the first one's value
 */
public record PageForm(String action, boolean multipart, Map<String, Field> fields, Map<String, String> buttons) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>"
                    + "|<button\\b([^>]*)>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("&#(\\d+);");

    /**
     * @param kind as {@code text}, {@code hidden}, {@code checkbox}, {@code textarea}, {@code select}; {@code number}
     *     where a keyboard of digits is asked for
     * @param value what stands in it when the page comes; the first option that is not empty
     */
    public record Field(String kind, String value) {}

    /** The page's forms that are posted. */
    public static List<PageForm> of(String page) {
        return sentBy("post", page);
    }

    /** The page's forms that only ask, as the filters of lists. */
    public static List<PageForm> asking(String page) {
        return sentBy("get", page);
    }

    private static List<PageForm> sentBy(String method, String page) {
        List<PageForm> forms = new ArrayList<>();
        for (Matcher form = FORM.matcher(page); form.find(); ) {
            Map<String, String> attributes = attributes(form.group(1));
            if (attributes.getOrDefault("method", "get").equalsIgnoreCase(method)) {
                forms.add(read(attributes, form.group(2)));
            }
        }
        return forms;
    }

    /** Whether the field says which form it is. */
    public boolean isItself(String name) {
        return fields.get(name).kind().equals("hidden")
                && fields.get(name).value().equals(name);
    }

    /** Whether a file is chosen in this field. */
    boolean isFile(String name) {
        return fields.containsKey(name) && fields.get(name).kind().equals("file");
    }

    private static PageForm read(Map<String, String> form, String content) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, String> buttons = new LinkedHashMap<>();
        for (Matcher control = CONTROL.matcher(content); control.find(); ) {
            if (control.group(1) != null) {
                Map<String, String> input = attributes(control.group(1));
                String kind = input.containsKey("inputmode") ? "number" : input.getOrDefault("type", "text");
                if (kind.equals("submit") && input.containsKey("name")) {
                    buttons.putIfAbsent(input.get("name"), input.getOrDefault("value", ""));
                } else if (input.containsKey("name")) {
                    fields.put(input.get("name"), new Field(kind, input.getOrDefault("value", "")));
                }
            } else if (control.group(2) != null) {
                fields.put(
                        attributes(control.group(2)).get("name"),
                        new Field("textarea", decoded(control.group(3).strip())));
            } else if (control.group(4) != null) {
                String first = OPTION.matcher(control.group(5))
                        .results()
                        .map(option -> attributes(option.group(1)).getOrDefault("value", ""))
                        .filter(option -> !option.isEmpty())
                        .findFirst()
                        .orElse("");
                fields.put(attributes(control.group(4)).get("name"), new Field("select", first));
            } else {
                Map<String, String> button = attributes(control.group(6));
                if (button.containsKey("name")
                        && button.getOrDefault("type", "submit").equals("submit")) {
                    buttons.putIfAbsent(button.get("name"), button.getOrDefault("value", ""));
                }
            }
        }
        fields.remove(null);
        return new PageForm(
                form.getOrDefault("action", ""),
                form.getOrDefault("enctype", "").equals("multipart/form-data"),
                fields,
                buttons);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE.matcher(tag).results().forEach(one -> attributes.put(one.group(1), decoded(one.group(2))));
        return attributes;
    }

    /** Text as it was before it was escaped. */
    public static String decoded(String html) {
        return CODE.matcher(html)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))))
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
