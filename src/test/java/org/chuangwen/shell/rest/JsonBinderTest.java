package org.chuangwen.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBinderTest {

    record Part(BigDecimal quantity, String note) {}

    record Everything(
            String text,
            Integer whole,
            long count,
            BigDecimal decimal,
            Double degrees,
            Boolean truth,
            LimitUnit unit,
            UUID id,
            Instant moment,
            LocalDate day,
            List<Part> parts,
            List<UUID> ids,
            TimeLimit limit,
            Map<String, Object> data,
            JsonObject raw) {}

    @Test
    void shouldReadWhatIsRight() {
        Everything read = read("""
                {"text": "飞线", "whole": 3, "count": 5, "decimal": 12.50, "degrees": 30.5, "truth": true,
                 "unit": "WORKING_DAY", "id": "7f6b2ce2-0a3e-4d0e-9e0d-6a2d6a0b6f10", "moment": "2026-11-22T08:00:00+08:00",
                 "day": "2026-11-22", "parts": [{"quantity": 1}], "ids": [], "limit": {"amount": 2, "unit": "WORKING_HOUR"},
                 "data": {"a": [1, null, {"b": "c"}]}, "raw": {"x": 1}, "tooMany": 1}""");
        assertThat(read.text()).isEqualTo("飞线");
        assertThat(read.whole()).isEqualTo(3);
        assertThat(read.count()).isEqualTo(5);
        assertThat(read.decimal()).isEqualByComparingTo("12.5");
        assertThat(read.degrees()).isEqualTo(30.5);
        assertThat(read.truth()).isTrue();
        assertThat(read.unit()).isEqualTo(LimitUnit.WORKING_DAY);
        assertThat(read.moment()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(read.day()).isEqualTo("2026-11-22");
        assertThat(read.parts()).containsExactly(new Part(BigDecimal.ONE, null));
        assertThat(read.limit()).isEqualTo(new TimeLimit(2, LimitUnit.WORKING_HOUR));
        assertThat(read.data().get("a"))
                .asInstanceOf(type(List.class))
                .extracting(List::size)
                .isEqualTo(3);
        assertThat(read.raw().getInt("x")).isEqualTo(1);
    }

    @Test
    void shouldBeNullWhenAMemberIsMissingOrNull() {
        Everything read = read("{\"count\": 1, \"text\": null}");
        assertThat(read.text()).isNull();
        assertThat(read.whole()).isNull();
        assertThat(read.parts()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"count\":1,\"text\":5} | text",
                "{\"count\":1,\"text\":{}} | text",
                "{\"count\":1,\"whole\":1.5} | whole",
                "{\"count\":1,\"whole\":99999999999} | whole",
                "{\"count\":1,\"whole\":\"1\"} | whole",
                "{\"count\":1e30} | count",
                "{} | count",
                "{\"count\":null} | count",
                "{\"count\":1,\"decimal\":1e999999999} | decimal",
                "{\"count\":1,\"degrees\":1e999} | degrees",
                "{\"count\":1,\"truth\":1} | truth",
                "{\"count\":1,\"unit\":\"WEEK\"} | unit",
                "{\"count\":1,\"unit\":3} | unit",
                "{\"count\":1,\"id\":\"zz\"} | id",
                "{\"count\":1,\"moment\":\"yesterday\"} | moment",
                "{\"count\":1,\"moment\":\"2026-11-22T08:00:00\"} | moment",
                "{\"count\":1,\"day\":\"2026-02-30\"} | day",
                "{\"count\":1,\"moment\":\"+999999999-12-31T23:59:59Z\"} | moment",
                "{\"count\":1,\"moment\":\"0000-01-01T00:00:00Z\"} | moment",
                "{\"count\":1,\"day\":\"+999999999-12-31\"} | day",
                "{\"count\":1,\"day\":\"-0001-01-01\"} | day",
                "{\"count\":1,\"parts\":{}} | parts",
                "{\"count\":1,\"parts\":[{\"quantity\":1},{\"quantity\":\"x\"}]} | parts[1].quantity",
                "{\"count\":1,\"parts\":[null]} | parts[0]",
                "{\"count\":1,\"ids\":[\"x\"]} | ids[0]",
                "{\"count\":1,\"limit\":[]} | limit",
                "{\"count\":1,\"limit\":{\"amount\":0,\"unit\":\"WORKING_DAY\"}} | limit.limitAmount",
                "{\"count\":1,\"data\":[]} | data"
            })
    void shouldNameTheMemberThatIsWrong(String json, String field) {
        assertThatThrownBy(() -> read(json))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid ->
                        invalid.errors().stream().map(FieldError::field).toList())
                .isEqualTo(List.of(field));
    }

    @Test
    void shouldNameAllAtOnce() {
        assertThatThrownBy(() -> read("{\"count\": true, \"unit\": \"X\", \"parts\": [1]}"))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid ->
                        invalid.errors().stream().map(FieldError::field).toList())
                .isEqualTo(List.of("count", "unit", "parts[0]"));
    }

    private static Everything read(String json) {
        return JsonBinder.bind(Json.createReader(new StringReader(json)).readObject(), Everything.class);
    }
}
