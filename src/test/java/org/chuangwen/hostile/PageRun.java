package org.chuangwen.hostile;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.chuangwen.access.Caller;
import org.chuangwen.access.PageForm;
import org.chuangwen.access.PageForm.Field;
import org.chuangwen.access.Relation;
import org.chuangwen.access.Things;
import org.chuangwen.hostile.Sender.Answer;

/**
 * Fetches pages, fills the fields of their forms with something hostile and sends them by each of their buttons, with
 * the state that the page came with.
 */
final class PageRun {

    private static final String STATE = "jakarta.faces.ViewState";

    /** What is put into the fields of a form. */
    private enum Filling {
        TEXTS,
        NUMBERS,
        /** Only what nobody types: hidden fields, and options that were not offered. */
        UNTYPED
    }

    private final Caller caller;
    private final Things things;
    private final AtomicInteger posts = new AtomicInteger();
    private final Set<String> pressed = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    PageRun(Caller caller, Things things) {
        this.caller = caller;
        this.things = things;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    int posts() {
        return posts.get();
    }

    /** The buttons by which something was sent. */
    Set<String> pressed() {
        return pressed;
    }

    /**
     * Sends all forms of a page.
     *
     * @param page with names, as in the access table
     * @param first the number of the first text
     */
    void send(String who, String page, int first) {
        String path = things.freshIn(page, who, Relation.OWN);
        int number = first;
        for (PageForm offered : PageForm.of(caller.page(who, path).body())) {
            for (String button : offered.buttons().keySet()) {
                for (Filling filling : Filling.values()) {
                    number += send(who, path, button, filling, number);
                }
            }
        }
    }

    /** Sends what has this button, if it is still there after what was sent before. */
    private int send(String who, String path, String button, Filling filling, int number) {
        for (PageForm form : PageForm.of(caller.page(who, path).body())) {
            if (form.buttons().containsKey(button)) {
                Map<String, String> values = filled(form, filling, number);
                values.put(button, form.buttons().get(button));
                String name = who + " " + path + " by " + button + " with " + filling + " from " + number;
                long begin = System.nanoTime();
                HttpResponse<String> answer = caller.post(who, form, values);
                check(name, answer, Duration.ofNanos(System.nanoTime() - begin));
                posts.incrementAndGet();
                pressed.add(button);
                return form.fields().size();
            }
        }
        return 0;
    }

    private Map<String, String> filled(PageForm form, Filling filling, int first) {
        Map<String, String> values = new LinkedHashMap<>();
        int number = first;
        for (Map.Entry<String, Field> field : form.fields().entrySet()) {
            String name = field.getKey();
            boolean ours = name.equals(STATE) || form.isItself(name);
            values.put(name, ours ? field.getValue().value() : hostile(field.getValue(), filling, number++));
        }
        return values;
    }

    private String hostile(Field field, Filling filling, int number) {
        boolean typed = List.of("text", "textarea", "password", "date", "number", "file", "datetime-local", "search")
                .contains(field.kind());
        if (typed && filling == Filling.UNTYPED) {
            return field.value();
        }
        if (filling == Filling.NUMBERS) {
            return Leaves.number(number);
        }
        return Leaves.text(number);
    }

    /** What was typed comes back as it was typed, and escaped. */
    private void check(String name, HttpResponse<String> answer, Duration time) {
        faults.addAll(Faults.of(
                name,
                new Answer(
                        answer.statusCode(),
                        answer.body(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        time)));
        faults.addAll(Shown.faults(name, answer.body()));
    }
}
