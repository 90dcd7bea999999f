package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Database;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whoever got no answer sends the same again under its key: it is done once, and answered for again. */
class SentTwiceST {

    private static final int AT_ONCE = 8;

    @Nested
    @AgainstApplication(Database.EMBEDDED)
    class OnEmbeddedDatabase extends Tests {}

    @Nested
    @AgainstApplication(Database.POSTGRESQL)
    class OnPostgresql extends Tests {}

    abstract static class Tests {

        private Rest finance;
        private Rest clerk;
        private String source;
        private String key;

        @BeforeEach
        void open(RunningApplication application) {
            finance = application.rest().as("finance1", application.password());
            clerk = application.rest().as("clerk1", application.password());
            source = "T-" + UUID.randomUUID().toString().substring(0, 8);
            key = UUID.randomUUID().toString();
            JsonObject body = Json.createObjectBuilder()
                    .add("code", source)
                    .add("name", "Sent twice")
                    .add("kind", "SAVED_PUBLIC_EXPENDITURE")
                    .add("year", 2026)
                    .add("unitCode", "fagai")
                    .add("amount", 1000)
                    .add("reason", "Saved")
                    .build();
            Rest.Answer first = send(finance, "/fund-sources", key, body);
            assertThat(first.status()).as("%s", first).isEqualTo(201);
            assertSame(first, send(finance, "/fund-sources", key, body));
        }

        @Test
        void shouldTopUpCutAndTakeBackOnce() {
            JsonObject hundred = change(100);
            Rest.Answer topUp = send(finance, "/fund-sources/" + source + "/top-ups", key, hundred);
            assertSame(topUp, send(finance, "/fund-sources/" + source + "/top-ups", key, hundred));
            assertAvailable("1100.00");
            assertThat(send(finance, "/fund-sources/" + source + "/top-ups", key, change(101))
                            .status())
                    .as("something else under a known key")
                    .isEqualTo(409);

            Rest.Answer cut = send(finance, "/fund-sources/" + source + "/cuts", key, hundred);
            assertSame(cut, send(finance, "/fund-sources/" + source + "/cuts", key, hundred));
            assertAvailable("1000.00");

            JsonObject reason =
                    Json.createObjectBuilder().add("reason", "Wrong").build();
            String reversal = "/fund-sources/" + source + "/entries/3/reversal";
            assertSame(send(finance, reversal, key, reason), send(finance, reversal, key, reason));
            assertAvailable("1100.00");
            assertThat(send(finance, "/fund-sources/" + source + "/top-ups", null, hundred)
                            .isSuccess())
                    .isTrue();
            assertThat(send(finance, "/fund-sources/" + source + "/top-ups", null, hundred)
                            .isSuccess())
                    .isTrue();
            assertAvailable("1300.00");
        }

        @Test
        void shouldTopUpOnceWhenAllComeAtTheSameMoment() throws Exception {
            JsonObject hundred = change(100);
            List<Callable<Rest.Answer>> same = IntStream.range(0, AT_ONCE)
                    .<Callable<Rest.Answer>>mapToObj(
                            any -> () -> send(finance, "/fund-sources/" + source + "/top-ups", key, hundred))
                    .toList();
            ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
            try {
                for (Future<Rest.Answer> answer : hands.invokeAll(same)) {
                    assertThat(answer.get().status()).as("%s", answer.get()).isEqualTo(200);
                }
            } finally {
                hands.shutdown();
            }
            assertAvailable("1100.00");
        }

        @Test
        void shouldWithdrawOnce() {
            Rest.Answer begun = clerk.post("/funding-requests", Map.of("title", "A bench"));
            String number = begun.json().getString("number");
            JsonObject withdrawal =
                    Json.createObjectBuilder().add("reason", "A sponsor pays").build();
            String path = "/funding-requests/" + number + "/withdrawal";
            Rest.Answer first = send(clerk, path, key, withdrawal);
            assertThat(first.status()).as("%s", first).isEqualTo(200);
            assertSame(first, send(clerk, path, key, withdrawal));
            assertThat(send(clerk, path, null, withdrawal).status())
                    .as("without a key it is another one, and too late")
                    .isEqualTo(409);
        }

        private static JsonObject change(int amount) {
            return Json.createObjectBuilder()
                    .add("amount", amount)
                    .add("reason", "Saved more")
                    .build();
        }

        private void assertAvailable(String yuan) {
            assertThat(finance.get("/fund-sources/" + source)
                            .json()
                            .getJsonNumber("available")
                            .bigDecimalValue())
                    .isEqualByComparingTo(new BigDecimal(yuan));
        }

        private static void assertSame(Rest.Answer first, Rest.Answer again) {
            assertThat(again.status()).as("%s", again).isEqualTo(first.status());
            assertThat(again.json()).isEqualTo(first.json());
        }

        /** @param under which key, null for none */
        private static Rest.Answer send(Rest who, String path, String under, JsonObject body) {
            var request = who.request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.toString()));
            return who.send(under == null ? request : request.header("Idempotency-Key", under));
        }
    }
}
