package org.chuangwen.rectification;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.chuangwen.problem.FieldErrors;

/**
 * What a unit reports of its rectification.
 *
 * @param description what was done
 * @param quantity how much, null if it was not counted; with its unit (m², 处, 吨 …)
 * @param photos after-photos, at least one
 */
public record Feedback(String description, BigDecimal quantity, String quantityUnit, List<UUID> photos) {

    public static final int DESCRIPTION_MOST = 2000;

    void check(FieldErrors errors) {
        errors.requireText("comment", description, DESCRIPTION_MOST);
        errors.limitQuantity("quantity", quantity);
        errors.limitText("quantityUnit", quantityUnit, Discovery.UNIT_MOST);
        if (quantity != null && quantityUnit == null) {
            errors.add("quantityUnit", "problem.required");
        }
        if (photos.isEmpty()) {
            errors.add("photos", "rectification.afterPhotoRequired");
        } else if (photos.size() > Discovery.PHOTOS_MOST) {
            errors.add("photos", "rectification.tooManyPhotos", Discovery.PHOTOS_MOST);
        }
    }
}
