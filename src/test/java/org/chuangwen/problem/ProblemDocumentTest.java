package org.chuangwen.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemDocumentTest {

    @Test
    void shouldNameEachFaultyFieldInTheLanguageAskedFor() {
        InvalidInput invalid = new InvalidInput(List.of(
                FieldError.of("place", "problem.required"), FieldError.of("description", "problem.tooLong", 10, 12)));
        JsonObject chinese = json(ProblemDocument.of(invalid, Locale.SIMPLIFIED_CHINESE, "/api/v1/x"));
        assertThat(chinese.getInt("status")).isEqualTo(422);
        assertThat(chinese.getString("type")).isEqualTo("urn:chuangwen:problem.invalid");
        assertThat(chinese.getString("instance")).isEqualTo("/api/v1/x");
        JsonObject place = chinese.getJsonArray("errors").getJsonObject(0);
        assertThat(place.getString("field")).isEqualTo("place");
        assertThat(place.getString("message")).isEqualTo("请填写。");
        JsonObject english = json(ProblemDocument.of(invalid, Locale.ENGLISH, "/api/v1/x"));
        assertThat(english.getJsonArray("errors").getJsonObject(1).getString("message"))
                .isEqualTo("At most 10 characters; there are 12 now.");
    }

    @Test
    void shouldGiveEachProblemItsStatus() {
        assertThat(Status.of(new NotFound())).isEqualTo(404);
        assertThat(Status.of(new Conflict("problem.changedMeanwhile"))).isEqualTo(409);
        assertThat(Status.of(new NotAllowed("problem.roleMissing"))).isEqualTo(403);
        assertThat(Status.of(Unauthenticated.nobody())).isEqualTo(401);
        assertThat(Status.of(new Malformed("problem.malformed"))).isEqualTo(400);
        assertThat(Status.of(new TooLarge(1024 * 1024))).isEqualTo(413);
    }

    @Test
    void shouldTellNothingOfAnUnexpectedFailureButItsReference() {
        JsonObject json = json(ProblemDocument.unexpected("0123abcd", Locale.SIMPLIFIED_CHINESE, null));
        assertThat(json.getString("reference")).isEqualTo("0123abcd");
        assertThat(json.getString("detail")).contains("0123abcd");
        assertThat(json.getInt("status")).isEqualTo(500);
        assertThat(json.keySet()).doesNotContain("errors", "instance");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 428, 429, 500, 501, 503})
    void shouldHaveWordsForEveryStatusInBothLanguages(int status) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ProblemDocument document = ProblemDocument.of(status, locale, "/x");
            assertThat(document.status()).isEqualTo(status);
            assertThat(document.title()).isNotBlank();
            assertThat(document.detail()).isNotBlank();
        }
    }

    private static JsonObject json(ProblemDocument document) {
        return Json.createReader(new StringReader(document.toJson())).readObject();
    }
}
