package org.chuangwen.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the application once a database, at first need, and hands it to the tests of {@link AgainstApplication}. */
public class SharedApplication implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(SharedApplication.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningApplication.class || type == Rest.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningApplication application = application(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == RunningApplication.class) {
            return application;
        }
        if (type == Rest.class) {
            return application.rest();
        }
        return context.getStore(OURS)
                .getOrComputeIfAbsent(
                        Browser.class,
                        any -> chromium(context).open(application.address(), nameOf(context)),
                        Browser.class);
    }

    /** Within the test's own outcome, so that an error on the browser's console fails the test that met it. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browser browser = context.getStore(OURS).remove(Browser.class, Browser.class);
        if (browser != null) {
            browser.close(context.getExecutionException().isPresent());
        }
    }

    private static RunningApplication application(ExtensionContext context) {
        Database database = database(context);
        return root(context).getOrComputeIfAbsent(database, any -> new Running(database), Running.class).application;
    }

    private static Chromium chromium(ExtensionContext context) {
        return root(context).getOrComputeIfAbsent(Chromium.class, any -> new Chromium(), Chromium.class);
    }

    private static Store root(ExtensionContext context) {
        return context.getRoot().getStore(OURS);
    }

    private static Database database(ExtensionContext context) {
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            AgainstApplication annotation = type.getAnnotation(AgainstApplication.class);
            if (annotation != null) {
                return annotation.value();
            }
        }
        return Database.EMBEDDED;
    }

    private static String nameOf(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
    }

    /** The application and, where it has one, its database server; both end with the last test. */
    private static final class Running implements AutoCloseable {

        private final PostgresqlServer postgresql;
        private final RunningApplication application;

        Running(Database database) {
            Map<String, String> settings = new HashMap<>(Map.of("CHUANGWEN_DEMO", "true"));
            postgresql = database == Database.POSTGRESQL ? PostgresqlServer.start() : null;
            if (postgresql != null) {
                settings.putAll(postgresql.create("chuangwen_demo").settings());
            }
            application = RunningApplication.start(
                    Path.of(
                            "target",
                            "system",
                            database.name().toLowerCase(Locale.ROOT),
                            UUID.randomUUID().toString()),
                    settings);
        }

        @Override
        public void close() {
            application.close();
            if (postgresql != null) {
                postgresql.close();
            }
        }
    }
}
