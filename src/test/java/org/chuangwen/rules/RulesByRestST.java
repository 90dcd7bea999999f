package org.chuangwen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** Another program changes a rule table as an administrator does on screen. */
@AgainstApplication
class RulesByRestST {

    private static final String TABLE = "/rule-tables/time-limit";

    @Test
    void shouldChangeTryOutAndPutIntoEffect(RunningApplication application) {
        Rest admin = application.rest().as("admin1", application.password());
        JsonObject table = admin.get(TABLE).json();
        assertThat(table.getJsonArray("inputs")).hasSize(5);
        int before = table.getInt("version");

        JsonObject draft = admin.post(TABLE + "/draft", Map.of()).json();
        List<Object> rows = new ArrayList<>(draft.getJsonArray("rows"));
        rows.add(0, Map.of("cells", List.of("市容环境", "-", "-", "-", "13", "0", "WORKING_DAY"), "note", "试行"));
        Rest.Answer faulty = save(admin, draft, rows);
        assertThat(faulty.json().getJsonArray("faults")).hasSize(2);
        Rest.Answer refused = admin.post(TABLE + "/try-outs", Map.of("revision", revision(faulty)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getInt("row"))
                .isEqualTo(1);
        assertThat(save(admin, draft, rows).status())
                .as("the revision of before")
                .isEqualTo(409);

        rows.set(0, Map.of("cells", List.of("市容环境", "-", "-", "-", "1..12", "2", "WORKING_DAY"), "note", "试行"));
        Rest.Answer right = save(admin, faulty.json(), rows);
        assertThat(right.json().getJsonArray("faults")).isEmpty();
        Map<String, Object> effect = Map.of("revision", revision(right), "reason", "市容问题从快");
        assertThat(admin.post(TABLE + "/versions", effect).status()).isEqualTo(409);
        JsonObject tried = admin.post(TABLE + "/try-outs", Map.of("revision", revision(right)))
                .json();
        assertThat(tried.getInt("cases")).isPositive();
        JsonArray changed = tried.getJsonArray("changed");
        assertThat(changed)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(after(one)).isEqualTo("2"));

        Rest.Answer version = admin.post(TABLE + "/versions", effect);
        assertThat(version.status()).isEqualTo(201);
        assertThat(version.json().getInt("number")).isEqualTo(before + 1);
        assertThat(admin.get(TABLE + "/draft").status()).isEqualTo(404);
        Rest.Answer file = admin.get(TABLE + "/versions/" + (before + 1) + "/dmn");
        Dmn.validateModel(Dmn.readModelFromStream(new ByteArrayInputStream(file.content())));
        assertThat(file.text()).contains("\"市容环境\"").contains("试行");
    }

    private static String after(JsonValue changed) {
        return changed.asJsonObject()
                .getJsonObject("after")
                .getJsonObject("values")
                .getString("limitAmount");
    }

    private static Rest.Answer save(Rest admin, JsonObject draft, List<Object> rows) {
        return admin.put(TABLE + "/draft", Map.of("revision", draft.getInt("revision"), "rows", rows));
    }

    private static int revision(Rest.Answer draft) {
        return draft.json().getInt("revision");
    }
}
