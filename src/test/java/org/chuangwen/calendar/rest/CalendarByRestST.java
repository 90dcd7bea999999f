package org.chuangwen.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Database;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking by REST when a limit ends. */
@AgainstApplication(Database.POSTGRESQL)
class CalendarByRestST {

    private Rest clerk;

    @BeforeEach
    void signIn(RunningApplication application, Rest rest) {
        clerk = rest.as("clerk1", application.password());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00%2B08:00, 4, WORKING_HOUR, 2026-03-02T12:00:00+08:00, 2026-03-02T11:00:00+08:00",
        "2026-03-02T00:00:00Z, 1, WORKING_DAY, 2026-03-02T18:00:00+08:00, 2026-03-02T16:00:00+08:00",
        "2026-03-06T23:00:00+08:00, 2, URGENT_HOUR, 2026-03-07T01:00:00+08:00, 2026-03-07T00:30:00+08:00",
        "2026-03-03T20:00:00%2B08:00, 2, CALENDAR_DAY, 2026-03-06T08:00:00+08:00, 2026-03-05T17:00:00+08:00"
    })
    void shouldTellWhenLimitEnds(String from, String amount, String unit, String due, String reminder) {
        Rest.Answer answer = ask(from, amount, unit);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().getString("due")).isEqualTo(due);
        assertThat(answer.json().getString("reminder")).isEqualTo(reminder);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 4, WORKING_HOUR, from",
        "2026-03-02T08:00:00Z, 0, WORKING_HOUR, amount",
        "2026-03-02T08:00:00Z, 4, WEEK, unit"
    })
    void shouldNameWhatIsWrong(String from, String amount, String unit, String field) {
        Rest.Answer answer = ask(from, amount, unit);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors")).hasSize(1);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(field);
    }

    @Test
    void shouldNameAllThatIsMissing() {
        Rest.Answer answer = clerk.get("/calendar/due");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors")).hasSize(3);
    }

    /** What is answered is what the procedure counts by: the order is due when the calendar says, in every unit. */
    @ParameterizedTest
    @CsvSource({"5, URGENT_HOUR", "7, WORKING_HOUR", "3, WORKING_DAY", "12, CALENDAR_DAY", "40, WORKING_DAY"})
    void shouldAnswerAsTheProcedureDoes(int amount, String unit, RunningApplication application) {
        JsonObject order = dispatch(application, amount, unit);

        JsonObject answer = ask(order.getString("issuedAt").replace("+", "%2B"), Integer.toString(amount), unit)
                .json();

        assertThat(OffsetDateTime.parse(answer.getString("due")).toInstant())
                .isEqualTo(OffsetDateTime.parse(order.getString("dueAt")).toInstant());
    }

    @Test
    void shouldSayThatTheHolidaysAreNotKnownYet() {
        assertThat(ask("2026-03-02T08:00:00Z", "3", "WORKING_DAY").json().getBoolean("holidaysKnown"))
                .isTrue();
        assertThat(ask("2038-03-02T08:00:00Z", "3", "WORKING_DAY").json().getBoolean("holidaysKnown"))
                .isFalse();
    }

    private JsonObject dispatch(RunningApplication application, int amount, String unit) {
        Rest patroller = application.rest().as("patroller1", application.password());
        Rest dispatcher = application.rest().as("dispatcher1", application.password());
        String photo =
                patroller.upload("a.jpg", "image/jpeg", Photos.jpeg()).json().getString("id");
        String number = patroller
                .post(
                        "/rectification-orders",
                        Map.of(
                                "subcategory",
                                "飞线充电",
                                "description",
                                "Counts time",
                                "gridCode",
                                "WG-03",
                                "severity",
                                "ORDINARY",
                                "photos",
                                List.of(photo)))
                .json()
                .getString("number");
        complete(dispatcher, number, Map.of("outcome", "accept"));
        complete(
                dispatcher,
                number,
                Map.of(
                        "outcome",
                        "dispatch",
                        "data",
                        Map.of("unitCode", "chengguan", "limitAmount", amount, "limitUnit", unit)));
        return dispatcher.get("/rectification-orders/" + number).json().getJsonObject("order");
    }

    private static void complete(Rest dispatcher, String number, Map<String, Object> answer) {
        String task = dispatcher
                .get("/rectification-orders/" + number)
                .json()
                .getJsonArray("openTasks")
                .getJsonObject(0)
                .getString("id");
        assertThat(dispatcher.post("/work-items/" + task + "/complete", answer).status())
                .isEqualTo(200);
    }

    private Rest.Answer ask(String from, String amount, String unit) {
        return clerk.get("/calendar/due?from=" + from + "&amount=" + amount + "&unit=" + unit);
    }
}
