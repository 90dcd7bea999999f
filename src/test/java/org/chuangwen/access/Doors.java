package org.chuangwen.access;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chuangwen.house.Production;

/** Finds every door of the house: REST methods, servlets, pages, and the outcomes of every step. */
final class Doors {

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src", "main", "webapp");
    private static final java.nio.file.Path FORMS = PAGES.resolve("WEB-INF").resolve("forms");
    private static final java.nio.file.Path MODELS = java.nio.file.Path.of("bpmn");

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");
    private static final Pattern STEP =
            Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"[^>]*?camunda:formKey=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern OUTCOME =
            Pattern.compile("taskForm\\.(?:complete|refuse)\\('(\\w+)'\\)|<cw:reason outcome=\"(\\w+)\"");

    /** A button, and what it calls. */
    private static final Pattern BUTTON =
            Pattern.compile("<(?:h:command\\w+|cw:rowVerb)\\b(?:\"[^\"]*\"|[^\">])*?\\baction=\"#\\{([^\"]+)}\"");

    /** A button that asks for a reason, and the outcome it stands for. */
    private static final Pattern REASON = Pattern.compile("<cw:reason\\b(?:\"[^\"]*\"|[^\">])*?\\boutcome=\"(\\w+)\"");

    private Doors() {}

    /**
     * A door.
     *
     * @param door as a row of the table begins, the names of things as the code has them
     * @param body how the body begins where it is that which tells this door from others, else empty
     */
    record Door(String door, String body) implements Comparable<Door> {

        Door(String door) {
            this(door, "");
        }

        /** Whether the row is of this door; a servlet's pattern may end with an asterisk. */
        boolean isOf(AccessTable.Row row) {
            if (!body.isEmpty()) {
                return row.door().equals(door) && row.body().startsWith(body);
            }
            String shape = door.replaceAll("\\{[^}]*}", "{}");
            return shape.endsWith("/*")
                    ? row.shape().startsWith(shape.substring(0, shape.length() - 1))
                    : row.shape().equals(shape);
        }

        @Override
        public int compareTo(Door other) {
            return Comparator.comparing(Door::door).thenComparing(Door::body).compare(this, other);
        }
    }

    static Set<Door> all() {
        Set<Door> doors = new TreeSet<>();
        Production.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .forEach(type -> doors.addAll(restMethods(type)));
        Production.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(JavaClass::reflect)
                .forEach(type -> doors.addAll(servletMethods(type)));
        doors.addAll(pages());
        doors.addAll(outcomes());
        return doors;
    }

    /** Of each button of the pages: its file, below the folder of pages, and what it calls. */
    static Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        for (java.nio.file.Path file : files(PAGES, ".xhtml")) {
            String name = PAGES.relativize(file).toString().replace('\\', '/') + " ";
            String page = read(file);
            BUTTON.matcher(page)
                    .results()
                    .map(button -> button.group(1))
                    // Of the tag itself: each of its uses names the outcome.
                    .filter(action -> !action.equals("taskForm.refuse(outcome)"))
                    .forEach(action -> actions.add(name + action));
            REASON.matcher(page)
                    .results()
                    .forEach(reason -> actions.add(name + "taskForm.refuse('" + reason.group(1) + "')"));
        }
        return actions;
    }

    private static List<Door> restMethods(Class<?> type) {
        String application = Production.CLASSES.stream()
                .filter(found -> found.isAnnotatedWith(ApplicationPath.class))
                .findFirst()
                .orElseThrow()
                .getAnnotationOfType(ApplicationPath.class)
                .value();
        List<Door> doors = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            String verb = verb(method);
            if (verb != null) {
                Path below = method.getAnnotation(Path.class);
                String path = ("/" + application + "/"
                                + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                        .replaceAll("/{2,}", "/")
                        .replaceAll("/$", "")
                        .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
                doors.add(new Door(verb + " " + path));
            }
        }
        return doors;
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static List<Door> servletMethods(Class<?> type) {
        WebServlet servlet = type.getAnnotation(WebServlet.class);
        List<Door> doors = new ArrayList<>();
        for (String pattern : Stream.of(servlet.value(), servlet.urlPatterns())
                .flatMap(Stream::of)
                .toList()) {
            for (Method method : type.getDeclaredMethods()) {
                if (HttpServlet.class.isAssignableFrom(type) && method.getName().matches("service|do[A-Z][a-z]+")) {
                    String verb = method.getName().equals("service")
                            ? "GET"
                            : method.getName().substring(2).toUpperCase(Locale.ROOT);
                    doors.add(new Door(verb + " " + pattern));
                }
            }
        }
        return doors;
    }

    private static List<Door> pages() {
        return files(PAGES, ".xhtml").stream()
                .map(page -> PAGES.relativize(page).toString().replace('\\', '/'))
                .filter(page -> !page.startsWith("WEB-INF/") && !page.startsWith("resources/"))
                .map(page -> new Door("GET /" + page))
                .toList();
    }

    /** By the forms that the steps of the procedures name: each outcome is a button there. */
    private static List<Door> outcomes() {
        List<Door> doors = new ArrayList<>();
        for (java.nio.file.Path model : files(MODELS, ".bpmn")) {
            String bpmn = read(model);
            Matcher process = PROCESS.matcher(bpmn);
            String key = process.find() ? process.group(1) : model.toString();
            for (Matcher step = STEP.matcher(bpmn); step.find(); ) {
                String door = "POST /api/v1/work-items/{" + key + ":" + step.group(1) + "}/complete";
                for (Matcher outcome = OUTCOME.matcher(read(FORMS.resolve(step.group(2) + ".xhtml")));
                        outcome.find(); ) {
                    String said = outcome.group(1) == null ? outcome.group(2) : outcome.group(1);
                    doors.add(new Door(door, "{\"outcome\":\"" + said + "\""));
                }
            }
        }
        return doors;
    }

    private static List<java.nio.file.Path> files(java.nio.file.Path folder, String ending) {
        try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
