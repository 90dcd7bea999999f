package org.chuangwen.rectification.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.rest.Choices;
import org.chuangwen.rectification.Discovery;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/**
 * A report as it comes in by REST: words are still texts, so that a wrong one is told beside its field.
 *
 * @param sameAs the number of the open case that this is, null for a new one
 */
public record DiscoveryRequest(
        String source,
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
        String severity,
        String externalNumber,
        List<String> photos,
        String sameAs) {

    static final DiscoveryRequest EMPTY = new DiscoveryRequest(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    Discovery toDiscovery(FieldErrors errors) {
        return new Discovery(
                Choices.of(Source.class, "source", source, errors),
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
                Choices.of(Severity.class, "severity", severity, errors),
                externalNumber,
                photoIds(errors));
    }

    private List<UUID> photoIds(FieldErrors errors) {
        List<UUID> ids = new ArrayList<>();
        for (String photo : photos == null ? List.<String>of() : photos) {
            try {
                ids.add(UUID.fromString(String.valueOf(photo)));
            } catch (IllegalArgumentException e) {
                errors.add("photos", "problem.notAnId");
                break;
            }
        }
        return ids;
    }
}
