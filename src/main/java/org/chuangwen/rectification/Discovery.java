package org.chuangwen.rectification;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.chuangwen.problem.FieldErrors;

/**
 * What somebody reports. Complete or not: {@link #check} says what is wrong with it.
 *
 * @param source null: what the reporter's role usually brings
 * @param subcategory the name of a subcategory (小类)
 * @param category the name of its category (大类), null if the subcategory's name is enough
 * @param gridCode the grid, which also tells the community; or null, and then
 * @param communityCode the community; or null, and then the grid is the one that the position lies in
 * @param latitude degrees north (WGS 84), null if unknown; with longitude or not at all
 * @param quantity how much of it, null if it cannot be counted; with its unit
 * @param externalNumber its number in another system or file, null if it has none
 * @param photos ids of the reporter's own uploads
 */
public record Discovery(
        Source source,
        String category,
        String subcategory,
        String description,
        String gridCode,
        String communityCode,
        String place,
        Double latitude,
        Double longitude,
        BigDecimal quantity,
        String quantityUnit,
        String suggestedMeasure,
        Severity severity,
        String externalNumber,
        List<UUID> photos) {

    public static final int DESCRIPTION_MOST = 1000;
    public static final int PLACE_MOST = 200;
    public static final int MEASURE_MOST = 500;
    public static final int UNIT_MOST = 20;
    public static final int PHOTOS_MOST = 9;

    public Discovery {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }

    /** The same with other photos. */
    Discovery withPhotos(List<UUID> others) {
        return new Discovery(
                source,
                category,
                subcategory,
                description,
                gridCode,
                communityCode,
                place,
                latitude,
                longitude,
                quantity,
                quantityUnit,
                suggestedMeasure,
                severity,
                externalNumber,
                others);
    }

    /** The same in this grid. */
    Discovery inGrid(String code) {
        return new Discovery(
                source,
                category,
                subcategory,
                description,
                code,
                communityCode,
                place,
                latitude,
                longitude,
                quantity,
                quantityUnit,
                suggestedMeasure,
                severity,
                externalNumber,
                photos);
    }

    /** Adds the faults that can be seen without asking anybody. */
    void check(FieldErrors errors) {
        if (subcategory == null || subcategory.isBlank()) {
            errors.add("subcategory", "rectification.categoryMissing");
        }
        errors.limitText("subcategory", subcategory, 60);
        errors.limitText("category", category, 60);
        errors.requireText("description", description, DESCRIPTION_MOST);
        errors.limitText("place", place, PLACE_MOST);
        errors.limitText("suggestedMeasure", suggestedMeasure, MEASURE_MOST);
        errors.limitText("quantityUnit", quantityUnit, UNIT_MOST);
        errors.limitText("externalNumber", externalNumber, 40);
        errors.require("severity", severity);
        errors.limitQuantity("quantity", quantity);
        if (quantity != null && (quantityUnit == null || quantityUnit.isBlank())) {
            errors.add("quantityUnit", "problem.required");
        }
        if ((latitude == null) != (longitude == null)
                || latitude != null && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            errors.add("latitude", "rectification.badPosition");
        }
        if (photos.size() > PHOTOS_MOST) {
            errors.add("photos", "rectification.tooManyPhotos", PHOTOS_MOST);
        }
    }
}
