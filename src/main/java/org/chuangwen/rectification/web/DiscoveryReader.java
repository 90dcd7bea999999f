package org.chuangwen.rectification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.rectification.Categories;
import org.chuangwen.rectification.Category;
import org.chuangwen.rectification.Discovery;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/** Reads what was typed into the form of a report. */
@ApplicationScoped
public class DiscoveryReader {

    @Inject
    private Categories categories;

    /**
     * @param fields by the names of {@link Discovery}'s fields, but {@code subcategory} an id, {@code gridCode} as
     *     {@link Choices#getPlaces} has it and {@code photos} ids with commas between
     * @throws org.chuangwen.problem.InvalidInput if a field cannot be read at all; what it means, the service judges
     */
    public Discovery read(Map<String, String> fields) {
        FieldErrors errors = new FieldErrors();
        BigDecimal quantity = number(fields, "quantity", errors);
        BigDecimal latitude = number(fields, "latitude", errors);
        BigDecimal longitude = number(fields, "longitude", errors);
        List<UUID> photos = ids(fields.get("photos"), errors);
        errors.throwIfAny();

        Category subcategory = subcategory(fields.get("subcategory"));
        String[] place = String.valueOf(fields.getOrDefault("gridCode", "")).split("/", 2);
        return new Discovery(
                choice(Source.class, fields.get("source")),
                subcategory == null
                        ? null
                        : categories
                                .category(subcategory.parentId())
                                .orElseThrow()
                                .name(),
                subcategory == null ? null : subcategory.name(),
                description(fields, subcategory, photos),
                place.length < 2 || place[1].isEmpty() ? null : place[1],
                place[0].isEmpty() || place[0].equals("null") ? null : place[0],
                fields.get("place"),
                latitude == null ? null : latitude.doubleValue(),
                longitude == null ? null : longitude.doubleValue(),
                quantity,
                fields.get("quantityUnit"),
                fields.get("suggestedMeasure"),
                choice(Severity.class, fields.get("severity")),
                null,
                photos);
    }

    /** Whoever shows it need not describe it: what kind of problem it is says the rest. */
    private static String description(Map<String, String> fields, Category subcategory, List<UUID> photos) {
        String typed = fields.get("description");
        return (typed == null || typed.isBlank()) && subcategory != null && !photos.isEmpty()
                ? subcategory.name()
                : typed;
    }

    private Category subcategory(String id) {
        return id == null || !id.matches("\\d{1,18}")
                ? null
                : categories
                        .category(Long.parseLong(id))
                        .filter(found -> found.parentId() != null)
                        .orElse(null);
    }

    private static BigDecimal number(Map<String, String> fields, String field, FieldErrors errors) {
        String text = fields.get(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            errors.add(field, "problem.notANumber");
            return null;
        }
        return new BigDecimal(text.strip());
    }

    private static List<UUID> ids(String text, FieldErrors errors) {
        try {
            return text == null || text.isBlank()
                    ? List.of()
                    : Arrays.stream(text.split(",")).map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            errors.add("photos", "problem.notAnId");
            return List.of();
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
