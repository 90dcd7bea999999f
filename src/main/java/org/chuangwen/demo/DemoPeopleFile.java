package org.chuangwen.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the demo's people and their password can be found again: {@code data/demo-people.txt}. It is written before the
 * people are, so that no password is lost if the process is killed between the two.
 */
final class DemoPeopleFile {

    private static final String PASSWORD = "password: ";

    private final Path file;

    DemoPeopleFile(Path folder) {
        this.file = folder.resolve("demo-people.txt");
    }

    /** The password that was drawn at an earlier start, empty if there is none. */
    Optional<String> password() {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(PASSWORD))
                    .map(line -> line.substring(PASSWORD.length()).strip())
                    .filter(password -> !password.isEmpty())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, text, StandardCharsets.UTF_8);
            if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(written, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
