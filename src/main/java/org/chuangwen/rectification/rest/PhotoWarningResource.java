package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.PhotoFinding;
import org.chuangwen.rectification.PhotoWarning;
import org.chuangwen.rectification.PhotoWarningDetail;
import org.chuangwen.rectification.PhotoWarnings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What speaks against the after-photos of a case. */
@Path("/rectification-orders/{number}/photo-warnings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Rectification")
public class PhotoWarningResource {

    @Inject
    private CurrentActor current;

    @Inject
    private PhotoWarnings warnings;

    /**
     * One warning; what does not apply is left out.
     *
     * @param verdictField the field of the verification's data that answers it
     * @param reasonField the field that says why
     * @param metres from the case's place
     * @param otherPhoto the photo that it looks like, if the reader may see it
     * @param otherCase the case of that photo, if it is another one that the reader may see
     */
    public record WarningView(
            Long id,
            PhotoWarning.Kind kind,
            UUID photo,
            Instant takenAt,
            Instant limitAt,
            Integer metres,
            UUID otherPhoto,
            String otherCase,
            String verdictField,
            String reasonField,
            PhotoWarning.Verdict verdict,
            String reason,
            String answeredBy,
            Instant answeredAt) {

        static WarningView of(PhotoWarningDetail detail) {
            PhotoWarning warning = detail.warning();
            return new WarningView(
                    warning.id(),
                    warning.kind(),
                    warning.photoId(),
                    warning.takenAt(),
                    warning.limitAt(),
                    warning.metres(),
                    detail.comparable() ? warning.otherPhotoId() : null,
                    detail.otherCase(),
                    PhotoWarnings.VERDICT_FIELD + warning.id(),
                    PhotoWarnings.REASON_FIELD + warning.id(),
                    warning.verdict(),
                    warning.reason(),
                    detail.answeredBy(),
                    warning.answeredAt());
        }
    }

    /** What would be found against a photo. */
    public record FindingView(PhotoWarning.Kind kind, Instant takenAt, Instant limitAt, Integer metres) {

        static FindingView of(PhotoFinding finding) {
            return new FindingView(finding.kind(), finding.takenAt(), finding.limitAt(), finding.metres());
        }
    }

    @GET
    @Operation(
            summary = "What speaks against the case's after-photos",
            description = "Whoever verifies answers each open one in the data of POST /work-items/{id}/complete: its"
                    + " verdictField with ACCEPTED or NOT_ACCEPTED, its reasonField with the reason, which an accepted"
                    + " one needs")
    public List<WarningView> list(@PathParam("number") String number) {
        return warnings.of(current.get(), number).stream().map(WarningView::of).toList();
    }

    @GET
    @Path("/preview")
    @Operation(summary = "What would be found against a photo of mine that is uploaded and not yet fed back")
    public List<FindingView> check(@PathParam("number") String number, @QueryParam("photo") String photo) {
        return warnings.preview(current.get(), number, id(photo)).stream()
                .map(FindingView::of)
                .toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("photo", "problem.notAnId");
        }
    }
}
