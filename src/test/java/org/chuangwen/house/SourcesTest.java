package org.chuangwen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {

    @Test
    void shouldFindLiteralsAndPassOverComments() {
        String java = """
                /** "not this" */
                class A { // "nor this"
                    String a = "first \\" quoted" + 1; char c = '"'; /* "nor that" */
                    String b = \"""
                        second
                        \""";
                }
                """;

        List<Sources.Literal> literals = Sources.literals(java);

        assertThat(literals).hasSize(2);
        assertThat(literals.get(0)).isEqualTo(new Sources.Literal("first \\\" quoted", true));
        assertThat(literals.get(1).text()).contains("second");
        assertThat(literals.get(1).continued()).isFalse();
    }
}
