package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and being signed in, against somebody who means harm. */
@AgainstApplication
class SignInST {

    /** Whom no other test needs. */
    private static final String PERSON = "patroller16";

    private static final String OTHER = "patroller15";

    private final HttpClient client = HttpClient.newHttpClient();
    private URI address;
    private String password;
    private Rest rest;

    @BeforeEach
    void find(RunningApplication application) {
        address = application.address();
        password = application.password();
        rest = application.rest();
    }

    @Nested
    class FiveFailures {

        @Test
        void shouldLockByRestAndSayUntilWhenForKnownAndUnknownNamesAlike() {
            List<Rest.Answer> locked = Stream.of(PERSON, "nobody-" + UUID.randomUUID())
                    .map(name -> {
                        for (int i = 0; i < 5; i++) {
                            assertThat(signInByRest(name, "wrong").status()).isEqualTo(401);
                        }
                        return signInByRest(name, password);
                    })
                    .toList();

            for (Rest.Answer answer : locked) {
                assertThat(answer.status()).isEqualTo(429);
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                        .isBetween(540L, 601L);
                assertThat(answer.json().getString("detail")).contains("请 10 分钟后再试");
            }
            assertThat(locked.get(0).json().keySet())
                    .isEqualTo(locked.get(1).json().keySet());
            unlock(PERSON);
            assertThat(signInByRest(PERSON, password).status()).isEqualTo(200);
        }

        @Test
        void shouldLockOnThePageButForTheBrowserThatIsKnown() throws Exception {
            HttpResponse<String> before = signInOnPage(PERSON, password, null);
            String known = cookie(before, "browser");
            for (int i = 0; i < 5; i++) {
                assertThat(signInOnPage(PERSON, "wrong", null).body()).contains("用户名或密码不正确");
            }

            assertThat(signInOnPage(PERSON, password, null).body()).contains("已锁定，请 10 分钟后再试");
            assertThat(signInByRest(PERSON, password).status()).isEqualTo(429);
            assertThat(signInOnPage(PERSON, password, known).statusCode()).isEqualTo(302);
            unlock(PERSON);
            assertThat(signInOnPage(PERSON, password, null).statusCode()).isEqualTo(302);
        }

        private void unlock(String username) {
            Rest administrator = rest.as("admin1", password);
            String lock = "/people/" + username + "/sign-in-lock";
            assertThat(administrator.get(lock).json().getBoolean("locked")).isTrue();
            assertThat(administrator.delete(lock).status()).isEqualTo(204);
            assertThat(administrator.get(lock).json().getBoolean("locked")).isFalse();
        }
    }

    @Nested
    class TheSession {

        @Test
        void shouldHaveAnotherIdAfterSigningInAndCookiesThatScriptsCannotRead() throws Exception {
            String planted = cookie(signInOnPage(OTHER, password, null), "JSESSIONID");
            HttpResponse<String> answer = signInOnPage(PERSON, password, planted);

            assertThat(cookie(answer, "JSESSIONID")).isNotEqualTo(planted);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie)
                            .containsIgnoringCase("HttpOnly")
                            .containsIgnoringCase("SameSite=Lax")
                            .doesNotContainIgnoringCase("Secure"));
            assertThat(page("/me.xhtml", planted).statusCode()).isEqualTo(302);
        }

        @Test
        void shouldBeForTlsOnlyWhereTheBrowserSpeaksTls() throws Exception {
            HttpResponse<String> answer = send(loginForm(PERSON, password).header("X-Forwarded-Proto", "https"));

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }

        @Test
        void shouldEndEverywhereElseWhenThePasswordChanges() throws Exception {
            String other = OTHER;
            String here = cookie(signInOnPage(other, password, null), "JSESSIONID");
            String elsewhere = cookie(signInOnPage(other, password, null), "JSESSIONID");
            Rest program = rest.as(other, password);

            String renewed = changePassword(here, password, "another password");

            assertThat(page("/me.xhtml", renewed).statusCode()).isEqualTo(200);
            HttpResponse<String> out = page("/case.xhtml?number=1", elsewhere);
            assertThat(out.statusCode()).isEqualTo(302);
            assertThat(out.headers().firstValue("Location")).get().asString().contains("expired=1", "then=");
            assertThat(program.get("/work-items").status()).isEqualTo(401);
            changePassword(renewed, "another password", password);
        }

        @Test
        void shouldSayThatItHasExpiredAndReturnToWhereOneWas() throws Exception {
            HttpResponse<String> out = send(request("/case.xhtml")
                    .header("Cookie", "JSESSIONID=0123456789abcdef0123456789ab")
                    .header("Referer", address + "/case.xhtml?number=AJ-2026-000001")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("step=step")));

            String login = out.headers().firstValue("Location").orElseThrow();
            assertThat(login).isEqualTo("/login.xhtml?then=%2Fcase.xhtml%3Fnumber%3DAJ-2026-000001&expired=1");
            assertThat(page(login, "x=y").body()).contains("已自动退出");
            assertThat(page("/login.xhtml", "x=y").body()).doesNotContain("已自动退出");
        }

        @Test
        void shouldNotBeToldThatItExpiredAfterSigningOut() throws Exception {
            String session = cookie(signInOnPage(PERSON, password, null), "JSESSIONID");
            HttpResponse<String> out = send(request("/logout")
                    .header("Cookie", session)
                    .header("Origin", address.toString())
                    .POST(BodyPublishers.noBody()));

            assertThat(out.statusCode()).isEqualTo(303);
            assertThat(out.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("JSESSIONID=").contains("Max-Age=0"));
            assertThat(page("/me.xhtml", session).statusCode()).isEqualTo(302);
        }

        private String changePassword(String session, String from, String to) throws Exception {
            HttpResponse<String> form = page("/me.xhtml", session);
            String state =
                    form.body().replaceAll("(?s).*<form id=\"password\".*?ViewState[^>]*value=\"([^\"]+)\".*", "$1");
            HttpResponse<String> changed = send(request("/me.xhtml")
                    .header("Cookie", session)
                    .header("Origin", address.toString())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(form(Map.of(
                            "password",
                            "password",
                            "password:oldPassword",
                            from,
                            "password:newPassword",
                            to,
                            "password:repeated",
                            to,
                            "password:change",
                            "1",
                            "jakarta.faces.ViewState",
                            state))));
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
            return cookie(changed, "JSESSIONID");
        }
    }

    @Nested
    class OtherSites {

        @ParameterizedTest
        @CsvSource({
            "/login.xhtml, Origin, https://evil.example",
            "/login.xhtml, Origin, null",
            "/login.xhtml, Sec-Fetch-Site, cross-site",
            "/me.xhtml, Origin, https://evil.example",
            "/attachments/upload?fileName=x.jpg, Origin, https://evil.example",
            "/attachments/upload?fileName=x.jpg, Sec-Fetch-Site, same-site",
            "/logout, Origin, https://evil.example"
        })
        void shouldNotGetAFormThrough(String path, String header, String value) throws Exception {
            String session = cookie(signInOnPage(PERSON, password, null), "JSESSIONID");

            HttpResponse<String> answer = send(request(path)
                    .header("Cookie", session)
                    .header("X-Requested-With", "XMLHttpRequest")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(header, value)
                    .POST(BodyPublishers.ofString("a=b")));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(page("/me.xhtml", session).statusCode()).isEqualTo(200);
        }

        @Test
        void shouldNotReachTheApiWithASession() throws Exception {
            String session = cookie(signInOnPage(PERSON, password, null), "JSESSIONID");

            assertThat(page("/api/v1/work-items", session).statusCode()).isEqualTo(401);
        }
    }

    @Nested
    class Headers {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/login.xhtml",
                    "/inbox.xhtml",
                    "/resources/chuangwen/base.css",
                    "/resources/chuangwen/nothing.css",
                    "/jakarta.faces.resource/jsf.js.xhtml?ln=jakarta.faces",
                    "/nothing",
                    "/error.xhtml",
                    "/api/v1/work-items",
                    "/api/v1/nothing",
                    "/attachments/x",
                    "/WEB-INF/web.xml",
                    "/health"
                })
        void shouldStandOnEveryAnswer(String path) throws Exception {
            HttpResponse<String> answer = send(request(path));

            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe-eval");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy"))
                    .get()
                    .asString()
                    .contains("geolocation=(self)", "camera=(self)");
            assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
            assertThat(answer.headers().firstValue("Server").orElse("")).doesNotContain("Payara");
        }
    }

    private Rest.Answer signInByRest(String username, String guess) {
        return rest.post("/tokens", Map.of("username", username, "password", guess));
    }

    private HttpResponse<String> signInOnPage(String username, String guess, String cookie) throws Exception {
        HttpRequest.Builder form = loginForm(username, guess);
        return send(cookie == null ? form : form.header("Cookie", cookie));
    }

    private HttpRequest.Builder loginForm(String username, String guess) {
        return request("/login.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of(
                        "login",
                        "login",
                        "login:username",
                        username,
                        "login:password",
                        guess,
                        "login:signIn",
                        "1",
                        "jakarta.faces.ViewState",
                        "stateless")));
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> page(String path, String cookie) throws Exception {
        return send(request(path).header("Cookie", cookie));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** {@code name=value} as the answer sets it. */
    private static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No cookie " + name + " in " + answer.headers().map()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
