package org.chuangwen.rectification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.worklist.WorkItem;

/**
 * One task of the dispatcher's, with what one needs to see of its case to decide on it.
 *
 * @param latitude degrees north, WGS 84; null if unknown, as the longitude
 * @param photo the id of the first photo of the place, null if there is none
 * @param near numbers of other open cases of the same kind close by: it may have been reported before
 */
public record DeskRow(
        WorkItem item,
        CaseState state,
        Severity severity,
        String category,
        String description,
        String place,
        String community,
        Double latitude,
        Double longitude,
        Instant reportedAt,
        UUID photo,
        List<String> near) {}
