package org.chuangwen.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The executable jar as its own process, as a town runs it: in a folder of its own, with the settings given to it, on a
 * free port of this machine. What it prints is kept in {@code output.log} of that folder, over all its starts.
 */
public final class RunningApplication implements AutoCloseable {

    /** The launcher's last word once everything stands. */
    private static final Pattern READY = Pattern.compile("^ready: (http://\\S+)$", Pattern.MULTILINE);

    private static final Pattern PASSWORD = Pattern.compile("\\bpassword: (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final Map<String, String> settings;
    private final List<String> options;
    private final int port = FreePort.find();
    private Process process;
    private long outputBefore;

    private RunningApplication(Path folder, Map<String, String> settings, List<String> options) {
        this.folder = folder;
        this.settings = Map.copyOf(settings);
        this.options = options;
    }

    /**
     * Starts the application and waits until it is ready.
     *
     * @param folder where it keeps {@code data}; made if it is not there
     * @param settings its environment, such as {@code CHUANGWEN_DEMO}
     */
    public static RunningApplication start(Path folder, Map<String, String> settings) {
        // For a quick start; a town runs it without.
        return start(folder, settings, List.of("-XX:TieredStopAtLevel=1", "-Xmx768m"));
    }

    /**
     * As {@link #start(Path, Map)}, where it matters how long something takes: with every compiler, and no more memory
     * than this, as in {@code 512m}.
     */
    public static RunningApplication start(Path folder, Map<String, String> settings, String heap) {
        return start(folder, settings, List.of("-Xmx" + heap));
    }

    private static RunningApplication start(Path folder, Map<String, String> settings, List<String> options) {
        RunningApplication application = new RunningApplication(folder, settings, options);
        application.start();
        return application;
    }

    /** The address of its pages, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** An API client that has not signed in. */
    public Rest rest() {
        return new Rest(address());
    }

    /** The password that the first start drew and printed. */
    public String password() {
        return lastMatch(PASSWORD, output()).orElseThrow(() -> new IllegalStateException("No password in " + log()));
    }

    /** Everything it has printed so far, in all its starts. */
    public String output() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Ends it with no chance to finish anything, as a power cut would. */
    public void kill9() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, and waits until it has. */
    public void stop() {
        if (isRunning()) {
            process.destroy();
            awaitEnd();
        }
    }

    /** Starts it again on what lies in its folder and database, at the same address. */
    public void restart() {
        stop();
        start();
    }

    /** Starts it again, and kills it after this time whether it is ready or not. */
    public void startAndKill9After(Duration time) {
        stop();
        launch();
        endsWithin(time.toMillis());
        kill9();
    }

    @Override
    public void close() {
        stop();
    }

    private void start() {
        launch();
        awaitReady();
    }

    private void launch() {
        try {
            Files.createDirectories(folder);
            outputBefore = Files.exists(log()) ? Files.size(log()) : 0;
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("CHUANGWEN_"));
            builder.environment().putAll(settings);
            builder.environment().put("CHUANGWEN_HTTP_PORT", Integer.toString(port));
            process = builder.start();
            // Should the tests themselves be ended, nothing may stay behind.
            Process started = process;
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Instant until = Instant.now().plus(PATIENCE);
        while (READY.matcher(outputOfThisStart()).results().findAny().isEmpty()) {
            if (endsWithin(100)) {
                throw new IllegalStateException("The application ended while it started: " + tail());
            }
            if (Instant.now().isAfter(until)) {
                process.destroyForcibly();
                throw new IllegalStateException("The application was not ready after " + PATIENCE + ": " + tail());
            }
        }
    }

    private boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd() {
        if (!endsWithin(30_000)) {
            process.destroyForcibly();
            endsWithin(10_000);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.add("-jar");
        command.add(Path.of(System.getProperty("chuangwen.jar", "target/chuangwen.jar"))
                .toAbsolutePath()
                .toString());
        return command;
    }

    private String outputOfThisStart() {
        try {
            byte[] all = Files.readAllBytes(log());
            return new String(all, (int) outputBefore, (int) (all.length - outputBefore), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() {
        String output = output();
        return log().toAbsolutePath() + " ends with\n" + output.substring(Math.max(0, output.length() - 3_000));
    }

    private Path log() {
        return folder.resolve("output.log");
    }

    private static Optional<String> lastMatch(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).reduce((first, second) -> second);
    }
}
