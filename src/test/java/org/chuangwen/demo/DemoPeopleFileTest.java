package org.chuangwen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPeopleFileTest {

    @TempDir
    private Path folder;

    @Test
    void shouldFindPasswordThatWasWritten() {
        DemoPeopleFile file = new DemoPeopleFile(folder.resolve("data"));
        assertThat(file.password()).isEmpty();

        file.write(DemoPeopleText.of("abc234", "http://localhost:8080/"));

        assertThat(new DemoPeopleFile(folder.resolve("data")).password()).contains("abc234");
    }

    @Test
    void shouldFindNothingWhenFileWasEmptied() throws IOException {
        Files.writeString(folder.resolve("demo-people.txt"), "password: \n");

        assertThat(new DemoPeopleFile(folder).password()).isEmpty();
    }

    @Test
    void shouldSayPasswordAddressAndEveryKindOfPeopleInOneLineEach() {
        assertThat(DemoPeopleText.of("abc234", "http://localhost:8080/").lines())
                .startsWith("password: abc234", "http://localhost:8080/")
                .hasSize(14)
                .anyMatch(line -> line.contains("patroller1 ") && line.endsWith("… patroller32"))
                .allMatch(line -> line.length() < 160);
    }
}
