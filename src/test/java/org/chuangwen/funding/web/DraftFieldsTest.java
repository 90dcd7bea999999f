package org.chuangwen.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chuangwen.funding.ConsentClass;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.funding.RequestItem;
import org.chuangwen.problem.FieldError;
import org.junit.jupiter.api.Test;

/** A draft is kept as far as it can be read, and its faults are told where they were typed. */
class DraftFieldsTest {

    @Test
    void shouldReadNumbersAsPeopleTypeThem() {
        RequestDraft draft = new DraftFields(Map.of(
                        "title", " 外墙排危 ",
                        "item-name-1", "瓷砖",
                        "item-quantity-1", "１,２00.5",
                        "item-unitPrice-1", "￥35.50",
                        "consentClass", "ORDINARY",
                        "householdsAll", "86",
                        "areaAll", "7,400.25"))
                .draft();

        assertThat(draft.title()).isEqualTo("外墙排危");
        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.quantity()).isEqualByComparingTo("1200.5");
            assertThat(item.amount()).isEqualByComparingTo("42617.75");
        });
        assertThat(draft.consent().consentClass()).isEqualTo(ConsentClass.ORDINARY);
        assertThat(draft.consent().householdsAll()).isEqualTo(86);
        assertThat(draft.consent().areaAll()).isEqualTo(new BigDecimal("7400.25"));
    }

    @Test
    void shouldLeaveOutWhatCannotBeReadAndKeepTheRest() {
        DraftFields fields = new DraftFields(Map.of(
                "purpose",
                "x",
                "item-name-1",
                "瓷砖",
                "item-quantity-1",
                "many",
                "householdsAsked",
                "1.5",
                "consentClass",
                "?"));

        RequestDraft draft = fields.draft();

        assertThat(draft.purpose()).isEqualTo("x");
        assertThat(draft.items())
                .singleElement()
                .extracting(RequestItem::quantity)
                .isNull();
        assertThat(draft.consent().consentClass()).isNull();
        assertThat(fields.faults())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("item-quantity-1", "householdsAsked");
    }

    @Test
    void shouldTellFaultsBesideTheLinesTheyWereTypedIn() {
        DraftFields fields = new DraftFields(Map.of("item-name-2", "a", "item-name-5", "b"));

        assertThat(fields.draft().items()).hasSize(2);
        assertThat(fields.beside(List.of(
                        FieldError.of("item-unit-1", "problem.required"),
                        FieldError.of("item-quantity-2", "problem.required"),
                        FieldError.of("items", "problem.tooLarge"))))
                .extracting(FieldError::field)
                .containsExactly("item-unit-2", "item-quantity-5", "items");
    }

    @Test
    void shouldTakeNoMoreLinesThanARequestMayHave() {
        DraftFields fields = new DraftFields(Map.of("item-name-100", "a", "item-name-101", "b"));

        assertThat(fields.draft().items()).extracting(RequestItem::name).containsExactly("a");
    }
}
