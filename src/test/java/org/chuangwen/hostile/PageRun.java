package org.chuangwen.hostile;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chuangwen.access.AccessTable;
import org.chuangwen.access.ActionTable;
import org.chuangwen.access.Caller;
import org.chuangwen.access.PageForm;
import org.chuangwen.access.PageForm.Field;
import org.chuangwen.access.Press;
import org.chuangwen.access.Relation;
import org.chuangwen.access.Things;
import org.chuangwen.hostile.Sender.Answer;

/**
 * Fills the forms of pages with something hostile, and sends them by their buttons with the state that the page came
 * with.
 */
final class PageRun {

    /** What a text can be typed into. */
    private static final Set<String> FREE = Set.of("text", "textarea", "search", "password");

    private static final Set<String> UNTYPED = Set.of("hidden", "select", "checkbox", "radio");

    /** Each row is kept by itself: the page comes again with those that are refused. */
    private static final Set<String> SHEETS = Set.of("/categories.xhtml", "/funding-categories.xhtml");

    /** What is put into the fields of a form. */
    private enum Filling {
        TEXTS,
        NUMBERS,
        /** Texts where one may type what one likes, and what is wanted everywhere else: so that some are let in. */
        TYPED,
        /** Texts where nobody types: hidden fields, and options that were not offered. */
        UNTYPED
    }

    private final Caller caller;
    private final Things things;
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> letIn = ConcurrentHashMap.newKeySet();

    PageRun(Caller caller, Things things) {
        this.caller = caller;
        this.things = things;
    }

    /** How many forms were sent. */
    int sent() {
        return sent.get();
    }

    /** The marks of texts of forms that were let in, or a part of them: who is let in is sent elsewhere. */
    Set<String> letIn() {
        return letIn;
    }

    /**
     * Sends the form of a button with all that can be put into it.
     *
     * @param first the number of the first text
     * @return what is wrong
     */
    List<String> press(ActionTable.Row row, int first) {
        List<String> faults = new ArrayList<>();
        String person = row.holder();
        String path = fresh(row);
        int number = first;
        for (Filling filling : Filling.values()) {
            Press press;
            try {
                press = Press.found(row, caller, path);
            } catch (IllegalStateException usedUp) {
                // By what was let in before.
                path = fresh(row);
                press = Press.found(row, caller, path);
            }
            faults.addAll(Shown.faults(person + " " + path, press.page()));
            if (hostile(press.form()).isEmpty()) {
                return faults;
            }
            Map<String, String> values = filled(press.form(), filling, number);
            String name = row + " with " + filling + " from " + number;
            long begin = System.nanoTime();
            HttpResponse<String> answer = press.with(person, values);
            faults.addAll(faults(name, answer, Duration.ofNanos(System.nanoTime() - begin)));
            sent.incrementAndGet();
            if (answer.statusCode() / 100 == 3 || SHEETS.contains(row.page())) {
                letIn.addAll(Leaves.marksIn(values.values()));
            }
            number += values.size();
        }
        return faults;
    }

    private String fresh(ActionTable.Row row) {
        return things.freshIn(row.page(), row.holder(), Relation.OWN);
    }

    /** Sends the forms of a page that only ask. */
    List<String> ask(AccessTable.Row row, int first) {
        List<String> faults = new ArrayList<>();
        String person = row.whoMayPass();
        int number = first;
        String page = caller.page(person, things.keptIn(row.path(), person, Relation.OWN))
                .body();
        for (PageForm form : PageForm.asking(page)) {
            for (Filling filling : List.of(Filling.TEXTS, Filling.NUMBERS)) {
                Map<String, String> values = filled(form, filling, number);
                long begin = System.nanoTime();
                HttpResponse<String> answer = caller.ask(person, form, values);
                faults.addAll(faults(
                        row + " as " + person + " with " + filling + " from " + number,
                        answer,
                        Duration.ofNanos(System.nanoTime() - begin)));
                sent.incrementAndGet();
                number += values.size();
            }
        }
        return faults;
    }

    /** The fields that are neither the page's state nor say which form it is. */
    private static Map<String, Field> hostile(PageForm form) {
        Map<String, Field> fields = new LinkedHashMap<>(form.fields());
        fields.keySet().removeIf(name -> name.equals(Press.STATE) || form.isItself(name));
        return fields;
    }

    private static Map<String, String> filled(PageForm form, Filling filling, int first) {
        Map<String, String> values = new LinkedHashMap<>();
        form.fields().forEach((name, field) -> values.put(name, field.value()));
        int number = first;
        for (Map.Entry<String, Field> field : hostile(form).entrySet()) {
            values.put(field.getKey(), filled(field.getValue(), filling, number++));
        }
        return values;
    }

    private static String filled(Field field, Filling filling, int number) {
        return switch (filling) {
            case TEXTS -> Leaves.text(number);
            case NUMBERS -> Leaves.number(number);
            case TYPED -> FREE.contains(field.kind()) ? Leaves.text(number) : wanted(field);
            case UNTYPED -> UNTYPED.contains(field.kind()) ? Leaves.text(number) : wanted(field);
        };
    }

    private static String wanted(Field field) {
        if (!field.value().isEmpty() || UNTYPED.contains(field.kind())) {
            return field.value();
        }
        return switch (field.kind()) {
            case "date" -> LocalDate.now().plusDays(1).toString();
            case "datetime-local" -> LocalDate.now().plusDays(1) + "T10:00";
            default -> "1";
        };
    }

    /** What was typed comes back as it was typed, and escaped. */
    private static List<String> faults(String name, HttpResponse<String> answer, Duration time) {
        List<String> faults = new ArrayList<>(Faults.of(
                name,
                new Answer(
                        answer.statusCode(),
                        answer.body(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        time)));
        faults.addAll(Shown.faults(name, answer.body()));
        // Then nothing would have been tried.
        answer.headers()
                .firstValue("Location")
                .filter(there -> there.contains("login.xhtml"))
                .ifPresent(there -> faults.add(name + ": sent to " + there));
        return faults;
    }
}
