package org.chuangwen.funding.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.chuangwen.funding.Consent;
import org.chuangwen.funding.ConsentClass;
import org.chuangwen.funding.FundingRequest;
import org.chuangwen.funding.RequestDetail;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.funding.RequestItem;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;

/**
 * A draft as a form has it: texts by the names that the services give fields. What cannot be read is left out and told,
 * so that everything else can be kept.
 */
final class DraftFields {

    static final List<String> ITEM_FIELDS = List.of("item-name-", "item-quantity-", "item-unit-", "item-unitPrice-");

    /** The field of the edition that the form was filled from. */
    static final String EDITION = "edition";

    private final Map<String, String> values;
    private final List<FieldError> faults = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    DraftFields(Map<String, String> values) {
        this.values = values;
    }

    /** The form of what is kept. */
    static void fill(Map<String, String> values, RequestDetail detail) {
        FundingRequest of = detail.of();
        values.clear();
        values.put(EDITION, text(of.edition()));
        values.put("title", of.title());
        values.put("category", detail.category());
        values.put(
                "grantingUnit",
                detail.granting() == null ? null : detail.granting().code());
        values.put("purpose", of.purpose());
        fillItems(values, of.items());
        fillConsent(values, of.consent());
    }

    static void fillConsent(Map<String, ? super String> values, Consent consent) {
        values.put(
                "consentClass",
                consent.consentClass() == null ? null : consent.consentClass().name());
        values.put("householdsAll", text(consent.householdsAll()));
        values.put("householdsAsked", text(consent.householdsAsked()));
        values.put("householdsAgreed", text(consent.householdsAgreed()));
        values.put("areaAll", text(consent.areaAll()));
        values.put("areaAsked", text(consent.areaAsked()));
        values.put("areaAgreed", text(consent.areaAgreed()));
    }

    static void fillItems(Map<String, ? super String> values, List<RequestItem> items) {
        for (int i = 0; i < items.size(); i++) {
            RequestItem item = items.get(i);
            values.put("item-name-" + (i + 1), item.name());
            values.put("item-quantity-" + (i + 1), text(item.quantity()));
            values.put("item-unit-" + (i + 1), item.unit());
            values.put("item-unitPrice-" + (i + 1), text(item.unitPrice()));
        }
    }

    private static String text(Object number) {
        if (number instanceof BigDecimal decimal) {
            BigDecimal plain = decimal.stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
        return number == null ? null : number.toString();
    }

    /** Which edition it was written on; null if that is not told. */
    Integer edition() {
        String edition = text(EDITION);
        return edition != null && edition.matches("\\d{1,9}") ? Integer.valueOf(edition) : null;
    }

    /** What can be read of it. */
    RequestDraft draft() {
        return new RequestDraft(
                text("title"), text("category"), text("grantingUnit"), values.get("purpose"), items(), consent());
    }

    private List<RequestItem> items() {
        List<RequestItem> items = new ArrayList<>();
        for (int line = 1; line <= RequestDraft.ITEMS_MOST; line++) {
            int at = line;
            if (ITEM_FIELDS.stream().anyMatch(field -> text(field + at) != null)) {
                lines.add(line);
                items.add(new RequestItem(
                        text("item-name-" + line),
                        read("item-quantity-" + line, Amounts::parse),
                        text("item-unit-" + line),
                        read("item-unitPrice-" + line, Amounts::parse)));
            }
        }
        return items;
    }

    private Consent consent() {
        ConsentClass chosen = Arrays.stream(ConsentClass.values())
                .filter(one -> one.name().equals(text("consentClass")))
                .findFirst()
                .orElse(null);
        return new Consent(
                chosen,
                read("householdsAll", Amounts::parseWhole),
                read("householdsAsked", Amounts::parseWhole),
                read("householdsAgreed", Amounts::parseWhole),
                read("areaAll", Amounts::parse),
                read("areaAsked", Amounts::parse),
                read("areaAgreed", Amounts::parse));
    }

    private <T> T read(String field, BiFunction<String, String, T> reader) {
        try {
            return reader.apply(field, values.get(field));
        } catch (InvalidInput e) {
            faults.addAll(e.errors());
            return null;
        }
    }

    private String text(String field) {
        String value = values.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What could not be read. */
    List<FieldError> faults() {
        return faults;
    }

    /**
     * The same faults, beside the lines they were typed in: empty ones between them are not counted by the services.
     */
    List<FieldError> beside(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(asTyped(error.field()), error.key(), error.arguments()))
                .toList();
    }

    private String asTyped(String field) {
        return ITEM_FIELDS.stream()
                .filter(field::startsWith)
                .findFirst()
                .map(name -> name + lines.get(Integer.parseInt(field.substring(name.length())) - 1))
                .orElse(field);
    }
}
