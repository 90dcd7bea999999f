package org.chuangwen.rectification;

import java.util.List;
import java.util.UUID;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.worklist.Completion;

/** The photos somebody took on the spot and answers a step with. */
final class SpotPhotos {

    private SpotPhotos() {}

    /** Those that came, none if none did; too many are noted as an error. */
    static List<UUID> of(Completion completion, FieldErrors errors) {
        List<UUID> photos = completion.ids("photos", errors);
        if (photos.size() > Discovery.PHOTOS_MOST) {
            errors.add("photos", "rectification.tooManyPhotos", Discovery.PHOTOS_MOST);
        }
        return photos;
    }
}
