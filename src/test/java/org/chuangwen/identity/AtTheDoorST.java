package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody meets who has not signed in, or sends rubbish. */
@AgainstApplication
class AtTheDoorST {

    private static final String PROBLEM = "application/problem+json";

    private final HttpClient client = HttpClient.newHttpClient();
    private URI address;

    @BeforeEach
    void find(RunningApplication application) {
        address = application.address();
    }

    @Nested
    class Pages {

        @ParameterizedTest
        @CsvSource({
            "/, /login.xhtml",
            "/inbox.xhtml, /login.xhtml?then=%2Finbox.xhtml",
            "/case.xhtml?number=1&tab=2, /login.xhtml?then=%2Fcase.xhtml%3Fnumber%3D1%26tab%3D2",
            "/login.xhtml/../index.xhtml, /login.xhtml",
            "/jakarta.faces.resource/%2e%2e/index.xhtml, /login.xhtml",
            "/index.xhtml;/login.xhtml, /login.xhtml"
        })
        void shouldSendToTheLoginPage(String path, String login) throws Exception {
            HttpResponse<String> answer = send(to(path));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains(login);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }

        @Test
        void shouldSendAScriptOfAPageThereInItsOwnWords() throws Exception {
            HttpResponse<String> answer = send(to("/inbox.xhtml")
                    .header("Faces-Request", "partial/ajax")
                    .POST(HttpRequest.BodyPublishers.ofString("jakarta.faces.ViewState=1:2")));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("<redirect url=\"/login.xhtml?then=%2Finbox.xhtml\"/>");
        }

        @Test
        void shouldBeProtectedByHeaders() throws Exception {
            HttpResponse<String> answer = send(to("/login.xhtml"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }

        @Test
        void shouldSpeakChineseWhateverTheBrowserWishes() throws Exception {
            assertThat(send(to("/login.xhtml").header("Accept-Language", "en")).body())
                    .contains("lang=\"zh-CN\"");
            assertThat(send(to("/login.xhtml").header("Cookie", "language=en")).body())
                    .contains("lang=\"en\"");
        }

        @ParameterizedTest
        @CsvSource({"multipart/form-data, 400", "multipart/form-data; boundary=x, 400"})
        void shouldRefuseAFormThatIsCutOff(String type, int status) throws Exception {
            HttpResponse<String> answer = send(to("/login.xhtml")
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\ncut")));

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    @Nested
    class TheApi {

        @ParameterizedTest
        @ValueSource(strings = {"/api/v1/work-items", "/api/v1/nothing", "/api/nothing", "/api", "/api/v1/tokens"})
        void shouldAskForAToken(String path) throws Exception {
            for (String authorization : new String[] {"Bearer nonsense", "Basic YWRtaW46eA==", "Bearer"}) {
                HttpResponse<String> answer = send(to(path).header("Authorization", authorization));

                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                assertThat(answer.headers().firstValue("Content-Type"))
                        .get()
                        .asString()
                        .startsWith(PROBLEM);
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"username\": | application/json | 400",
                    "[1] | application/json | 400",
                    "null | application/json | 400",
                    "'' | application/json | 400",
                    "\u00ff | application/json | 400",
                    "{} | application/json | 422",
                    "{\"username\":5,\"password\":[]} | application/json | 422",
                    "{\"username\":\"a\\u0000\",\"password\":\"b\"} | application/json | 401",
                    "{} | text/plain | 415",
                    "{} | rubbish | 400"
                })
        void shouldSayWhatIsWrongWithWhatWasSent(String body, String type, int status) throws Exception {
            HttpResponse<String> answer = postToken(body.getBytes(StandardCharsets.ISO_8859_1), type);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith(PROBLEM);
            assertThat(answer.body()).doesNotContain("xception").doesNotContain("org.");
        }

        @Test
        void shouldNotReadMoreThanItTakes() throws Exception {
            byte[] body = ("{\"username\":\"" + "a".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.US_ASCII);

            assertThat(postToken(body, "application/json").statusCode()).isEqualTo(413);
        }

        @Test
        void shouldNotFallOverWhatIsNestedTooDeeply() throws Exception {
            byte[] body = "[".repeat(500_000).getBytes(StandardCharsets.US_ASCII);

            assertThat(postToken(body, "application/json").statusCode()).isEqualTo(400);
        }

        /** Refused by the server itself, about one in twenty of these would get no answer. */
        @ParameterizedTest
        @ValueSource(strings = {"GET", "DELETE"})
        void shouldAnswerEachTimeWhateverBodyComesWithIt(String method) throws Exception {
            byte[] body = "a".repeat(750_000).getBytes(StandardCharsets.US_ASCII);

            for (int i = 0; i < 150; i++) {
                HttpResponse<String> answer = send(to("/api/v1/exports/none")
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Connection", "close")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));

                assertThat(answer.statusCode()).isEqualTo(401);
            }
        }

        @Test
        void shouldSpeakTheLanguageAskedFor() throws Exception {
            assertThat(send(to("/api/v1/work-items").header("Accept-Language", "en"))
                            .body())
                    .contains("Please sign in first.");
            assertThat(send(to("/api/v1/work-items")).body()).contains("请先登录。");
        }

        private HttpResponse<String> postToken(byte[] body, String type) throws Exception {
            return send(to("/api/v1/tokens")
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        }
    }

    @Nested
    class TheLoginPage {

        @ParameterizedTest
        @CsvSource({"nobody, wrong, 用户名或密码不正确", "王, wrong, 用户名或密码不正确", "'', '', 请填写"})
        void shouldTellBesideTheFieldWhatIsWrong(String username, String password, String message) throws Exception {
            HttpResponse<String> answer = send(to("/login.xhtml")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("login=login&login:username=" + encode(username)
                            + "&login:password=" + encode(password)
                            + "&login:signIn=1&jakarta.faces.ViewState=stateless")));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(message).contains("value=\"" + username + "\"");
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
