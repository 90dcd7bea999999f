package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of problem that comes along has its picture. */
class CategoryIconsTest {

    @Test
    void shouldFindEachIconInTheSprite() throws IOException {
        String sprite = Files.readString(Path.of("src/main/webapp/resources/chuangwen/icons.svg"));
        List<String> icons = Files.readAllLines(Path.of("src/main/resources/reference/categories.csv")).stream()
                .skip(1)
                .map(row -> row.split(",")[2])
                .distinct()
                .toList();

        assertThat(icons).isNotEmpty().allSatisfy(icon -> assertThat(sprite).contains("<symbol id=\"" + icon + "\""));
    }
}
