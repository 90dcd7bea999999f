package org.chuangwen.funding;

import java.util.List;
import java.util.UUID;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.worklist.Completion;

/** The photos that come with a step's answer. */
final class Photos {

    private static final int MOST = 9;

    private Photos() {}

    /** At least one. */
    static List<UUID> required(Completion completion, FieldErrors errors) {
        List<UUID> photos = completion.ids("photos", errors);
        if (photos.isEmpty()) {
            errors.add("photos", "problem.required");
        } else if (photos.size() > MOST) {
            errors.add("photos", "funding.tooManyPhotos", MOST);
        }
        return photos;
    }
}
