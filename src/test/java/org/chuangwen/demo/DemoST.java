package org.chuangwen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** The demo is loaded once, whole, and is ready to work in. */
class DemoST {

    private static final Map<String, Integer> STAGES = Map.of(
            "DISCOVERED",
            6,
            "REGISTERED",
            5,
            "RECTIFYING",
            10,
            "VERIFYING",
            5,
            "CLOSED",
            7,
            "REFUSED",
            1,
            "FIXED_ON_SPOT",
            1);

    @Test
    void shouldLoadOnceAndKeepPassword() throws IOException {
        Path folder = Path.of("target", "system", "demo", UUID.randomUUID().toString());
        try (RunningApplication application = RunningApplication.start(folder, Map.of("CHUANGWEN_DEMO", "true"))) {
            String password = application.password();
            assertThat(stages(application)).isEqualTo(STAGES);
            assertThat(application.output()).contains("patroller1").contains("admin1");
            assertThat(Files.readString(folder.resolve("data/demo-people.txt"))).contains("password: " + password);

            application.restart();

            assertThat(application.password()).isEqualTo(password);
            assertThat(stages(application)).isEqualTo(STAGES);
            assertEverybodyHasWork(application);
        }
    }

    private static Map<String, Integer> stages(RunningApplication application) {
        Map<String, Integer> stages = new HashMap<>();
        for (JsonObject row : items(application, "auditor1", "/rectification-orders?limit=100")) {
            stages.merge(row.getString("state"), 1, Integer::sum);
        }
        return stages;
    }

    private static void assertEverybodyHasWork(RunningApplication application) {
        for (String username : List.of("clerk1", "dispatcher1", "handler1", "supervisor1")) {
            assertThat(items(application, username, "/work-items?view=todo"))
                    .as(username)
                    .isNotEmpty();
        }
        assertThat(items(application, "patroller1", "/work-items?view=started")).isNotEmpty();
        assertThat(items(application, "leader1", "/work-items?view=cc")).isNotEmpty();
    }

    private static List<JsonObject> items(RunningApplication application, String username, String path) {
        Rest rest = application.rest().as(username, application.password());
        return rest.get(path).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
