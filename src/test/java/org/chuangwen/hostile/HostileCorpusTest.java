package org.chuangwen.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.access.AccessTable;
import org.chuangwen.hostile.Corpus.Input;
import org.junit.jupiter.api.Test;

/** The corpus is large, says what it means, and leaves no door out. */
class HostileCorpusTest {

    private static final List<Input> INPUTS = Corpus.fixed();

    @Test
    void shouldHaveFiveHundredInputs() {
        assertThat(INPUTS.stream()
                        .map(input -> input.who() + input.request() + input.input())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(500);
        assertThat(INPUTS.stream().map(Input::id)).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveInputsForEveryRoom() {
        assertThat(List.of(
                        "/api/v1/funding-requests",
                        "/api/v1/fund-sources",
                        "/api/v1/agenda-items",
                        "/api/v1/meetings",
                        "/api/v1/party-groups",
                        "/api/v1/rule-tables",
                        "/api/v1/calendar/years",
                        "/api/v1/categories",
                        "/api/v1/funding-categories",
                        "/api/v1/exports",
                        "/reports"))
                .allSatisfy(path -> assertThat(INPUTS.stream()
                                .filter(input -> input.path().startsWith(path)
                                        && input.kind().equals("json")))
                        .hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void shouldSayWhatMustComeOfEach() {
        assertThat(INPUTS).allSatisfy(input -> {
            assertThat(input.expected()).matches("refused|unread|photo|any|stored [a-zA-Z]+");
            assertThat(input.kind()).isIn("-", "json", "form", "file", "header", "raw");
        });
    }

    @Test
    void shouldFindEveryTextAndFileThatIsNamed() {
        assertThat(INPUTS.stream().filter(input -> input.kind().equals("file")))
                .allSatisfy(input ->
                        assertThat(Payloads.names()).contains(input.content().split(" ")[1]));
        assertThat(Texts.all()).hasSizeGreaterThan(60);
    }

    @Test
    void shouldMakeTheSameFilesEachTime() {
        for (String name : List.of("random-1k", "png-bomb-20000", "csv-in-GB18030", "jpeg-many-scans")) {
            assertThat(Payloads.named(name)).isEqualTo(Payloads.named(name));
        }
        assertThatCode(() -> Payloads.names().forEach(name -> {
                    if (!name.matches(".*(bomb|13m|10m).*")) {
                        Payloads.named(name);
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldLeaveNoDoorOfTheAccessTableOut() {
        Set<String> knockedAt =
                INPUTS.stream().map(input -> input.request().split("\\?", 2)[0]).collect(Collectors.toSet());
        List<Input> whole = Corpus.whole();

        assertThat(AccessTable.read())
                .allSatisfy(row -> assertThat(
                                whole.stream().filter(input -> input.id().startsWith("door " + row.shape() + " ")))
                        .hasSizeGreaterThanOrEqualTo(2));
        assertThat(knockedAt).hasSizeGreaterThan(100);
        assertThat(whole.stream().map(Input::id)).doesNotHaveDuplicates();
    }
}
