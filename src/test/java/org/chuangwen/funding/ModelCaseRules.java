package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import org.chuangwen.support.Rest;

/** By which rules the demo's district plays the model case within one day. */
final class ModelCaseRules {

    private ModelCaseRules() {}

    /** A party group meets on the day it is convened. */
    static void meetToday(Rest secretary, String unit, LocalDate today) {
        Map<String, Object> rule = Map.of(
                "base",
                "MEMBERS_DUE",
                "quorum",
                "HALF",
                "majorQuorum",
                "TWO_THIRDS",
                "nearTie",
                1,
                "recusedLeaveBase",
                true,
                "noticeDays",
                0,
                "paperDays",
                0,
                "source",
                "议事规则",
                "effectiveFrom",
                today.toString());
        assertThat(secretary
                        .post("/party-groups/" + unit + "/voting-rules", rule)
                        .status())
                .isEqualTo(201);
    }

    /** Every closed case of this kind is looked at again. */
    static void lookAgain(Rest administrator, String subcategory) {
        int kind = administrator.get("/categories").array().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(subcategory))
                .findFirst()
                .orElseThrow()
                .getInt("id");
        assertThat(administrator
                        .put("/categories/" + kind, Map.of("recheckPercent", 100, "recheckDays", 7, "active", true))
                        .status())
                .isEqualTo(200);
    }
}
