package org.chuangwen.launcher;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the executable jar: turns the settings of the environment into the server's own and hands over to it.
 *
 * <p>The server unpacks itself below {@code data/runtime}, which is emptied first: it would otherwise deploy what an
 * earlier version left there, and a killed process would leave a copy of the server in the temporary folder each time.
 */
public final class Main {

    private static final Path RUNTIME = Path.of("data", "runtime");

    /**
     * Set by the application once it is ready to work in; the server itself starts also when the application has
     * failed.
     */
    public static final String STARTED = "chuangwen.started";

    /** Under this system property the application leaves what is to be read on the console once all stands. */
    public static final String ANNOUNCEMENT = "chuangwen.announcement";

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        String address = environment.getOrDefault("CHUANGWEN_HTTP_ADDRESS", "127.0.0.1");
        String port = environment.getOrDefault("CHUANGWEN_HTTP_PORT", "8080");
        require(address.matches("[0-9A-Za-z.:]+"), "CHUANGWEN_HTTP_ADDRESS is not an address: " + address);
        require(port.matches("\\d{1,5}"), "CHUANGWEN_HTTP_PORT is not a port: " + port);

        delete(RUNTIME);
        Files.createDirectories(RUNTIME);
        Path settings = ServerSettings.write(RUNTIME.resolve("settings.asadmin"), address);
        PayaraMicro.setUpackedJarDir(directory(RUNTIME.resolve("server")));
        PayaraMicro.unpackJars();
        PayaraMicro.main(
                "--nohazelcast",
                "--port",
                port,
                "--rootdir",
                directory(RUNTIME.resolve("domain")).getPath(),
                "--prebootcommandfile",
                settings.toString());
        if (!Boolean.getBoolean(STARTED)) {
            // A server without the application would stand there and answer 404 to everything.
            System.exit(1);
        }
        lookAfterPorts();
        announce(System.clearProperty(ANNOUNCEMENT));
        System.out.println("ready: http://" + address + ":" + port + "/");
    }

    /** Or ends: a server that reads requests in another way than this one would do so with nobody looking on. */
    private static void lookAfterPorts() {
        try {
            HttpDoor.keep(PayaraMicroLauncher.getBootClass().getClass().getClassLoader());
        } catch (Exception e) {
            System.err.println("The server's ports cannot be looked after: " + e);
            System.exit(1);
        }
    }

    /**
     * Below the server's many lines, and in UTF-8: a machine fresh from its installer speaks ASCII and would ask "???".
     */
    private static void announce(String announcement) {
        if (announcement != null) {
            PrintStream console =
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            console.println();
            console.println(announcement);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static File directory(Path path) {
        try {
            return Files.createDirectories(path).toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
