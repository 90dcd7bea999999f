package org.chuangwen.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.access.AccessTable;
import org.chuangwen.access.ActionTable;
import org.chuangwen.hostile.Corpus.Input;
import org.junit.jupiter.api.Test;

/** The corpus is large, says what it means, and leaves no door out. */
class HostileCorpusTest {

    private static final List<Input> INPUTS = Corpus.fixed();

    /** Whatever stands in their body is not looked at. */
    private static final List<String> WITHOUT_FIELDS = List.of(
            "POST /api/v1/work-items/{}/claim", "POST /api/v1/work-items/{}/return", "POST /api/v1/people/{}/password");

    /** The buttons that choose the language, which stand on a page of their own too. */
    private static final List<String> LANGUAGE_ONLY = List.of("menu", "language");

    private static final Pattern FORM = Pattern.compile("<h:form id=\"(\\w+)\"");

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

    /** The bodies are read here; the three pieces of each leaf are told apart by their numbers. */
    @Test
    void shouldPutSomethingIntoEachLeafOfEachBody() {
        assertThat(Target.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(target -> assertThat(FieldRun.leaves(target)).isGreaterThanOrEqualTo(1));
        assertThat(Leaves.of(Leaves.body("{\"a\":1,\"b\":{\"c\":[\"x\"]}}"), 7))
                .hasSize(4 * Leaves.PIECES)
                .extracting(Leaves.Piece::pointer)
                .contains("/a", "/b/c/0", "/b/c", "/b");
        assertThat(Leaves.of(Leaves.body("{\"a\":1}"), 7)).isEqualTo(Leaves.of(Leaves.body("{\"a\":1}"), 7));
        assertThat(Leaves.markIn(Leaves.text(12_345))).isEqualTo("zq12345zq");
    }

    @Test
    void shouldLeaveNoBodyOut() {
        Set<String> tried = Target.all().stream().map(Target::shape).collect(Collectors.toSet());

        assertThat(AccessTable.read().stream()
                        .filter(row -> row.body().startsWith("{"))
                        .map(AccessTable.Row::shape)
                        .filter(shape -> !tried.contains(shape)))
                .as("doors whose body has no leaf in the access table need one in hostile/bodies.txt")
                .containsExactlyInAnyOrderElementsOf(WITHOUT_FIELDS);
    }

    /** Each has an identifier by which its buttons begin; of who presses which, {@link ActionTable} tells. */
    @Test
    void shouldFillEachFormOfThePages() throws IOException {
        Set<String> pressed = ActionTable.read().stream()
                .flatMap(row -> row.buttons().stream())
                .map(button -> button.split("[:#]")[0])
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "webapp"))) {
            Set<String> forms = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(file -> FORM.matcher(read(file)).results())
                    .map(form -> form.group(1))
                    .collect(Collectors.toSet());

            assertThat(forms).hasSizeGreaterThan(40);
            assertThat(forms.stream().filter(form -> !pressed.contains(form)))
                    .containsExactlyInAnyOrderElementsOf(LANGUAGE_ONLY);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
