package org.chuangwen.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueQuestionTest {

    private static final String MOMENT = "2026-03-02T08:00:00+08:00";

    @Test
    void shouldReadQuestion() {
        assertThat(DueQuestion.of(MOMENT, "3", "WORKING_DAY"))
                .isEqualTo(new DueQuestion(
                        Instant.parse("2026-03-02T00:00:00Z"), new TimeLimit(3, LimitUnit.WORKING_DAY)));
    }

    @Test
    void shouldReadOffsetWhosePlusBecameBlank() {
        assertThat(DueQuestion.of(MOMENT.replace('+', ' '), "3", "WORKING_DAY").from())
                .isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void shouldNameEveryMissingField() {
        assertThat(fieldsFaultedIn(null, "", " ")).containsExactly("from", "amount", "unit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-03-02",
                "2026-03-02T08:00:00",
                "2026-02-30T08:00:00+08:00",
                "1969-12-31T23:59:59Z",
                "+999999999-12-31T23:59:59+18:00"
            })
    void shouldNameFromWhenItIsNoMoment(String from) {
        assertThat(fieldsFaultedIn(from, "1", "WORKING_DAY")).containsExactly("from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000", "1.5", "many", "99999999999", "١"})
    void shouldNameAmountWhenItIsOutOfRange(String amount) {
        assertThat(fieldsFaultedIn(MOMENT, amount, "WORKING_DAY")).containsExactly("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEEK", "working_day", "工作日"})
    void shouldNameUnitWhenItIsUnknown(String unit) {
        assertThat(fieldsFaultedIn(MOMENT, "1", unit)).containsExactly("unit");
    }

    private static List<String> fieldsFaultedIn(String from, String amount, String unit) {
        return catchThrowableOfType(InvalidInput.class, () -> DueQuestion.of(from, amount, unit)).errors().stream()
                .map(FieldError::field)
                .toList();
    }
}
