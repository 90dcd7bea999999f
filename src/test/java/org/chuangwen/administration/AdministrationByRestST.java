package org.chuangwen.administration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** Another program enters a year's days; the working clock follows at once. */
@AgainstApplication
class AdministrationByRestST {

    private static final String DUE = "/calendar/due?from=2031-03-03T08:00:00%2B08:00&amount=1&unit=WORKING_DAY";

    @Test
    void shouldSetAYearByJsonAndByFile(RunningApplication application) {
        Rest admin = application.rest().as("admin1", application.password());
        JsonObject unknown = admin.get("/calendar/years/2031").json();
        assertThat(unknown.getBoolean("known")).isFalse();
        assertThat(admin.get(DUE).json().getBoolean("holidaysKnown")).isFalse();

        Rest.Answer faulty = set(admin, unknown, List.of(Map.of("day", "2030-03-03", "kind", "HOLIDAY", "name", "")));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json().getJsonArray("errors")).hasSize(2);
        Rest.Answer set = set(admin, unknown, List.of(Map.of("day", "2031-03-03", "kind", "HOLIDAY", "name", "试点")));
        assertThat(set.status()).isEqualTo(200);
        assertThat(set(admin, unknown, List.of()).status()).isEqualTo(409);
        JsonObject due = admin.get(DUE).json();
        assertThat(due.getBoolean("holidaysKnown")).isTrue();
        assertThat(due.getString("due")).isEqualTo("2031-03-04T18:00:00+08:00");

        String revision = set.json().getString("revision");
        Rest.Answer file = admin.send(admin.request("/calendar/years/2031?reason=notice&revision=" + revision)
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofString("2031-03-04,休,试点\n2031-03-08,班,试点\n")));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.json().getJsonArray("days")).hasSize(2);
        assertThat(admin.get("/calendar/years").text()).contains("2031");
        assertThat(admin.get("/calendar/years/1999").status()).isEqualTo(404);
    }

    private static Rest.Answer set(Rest admin, JsonObject seen, List<Map<String, String>> days) {
        return admin.put(
                "/calendar/years/2031", Map.of("revision", seen.getString("revision"), "days", days, "reason", "通知"));
    }
}
