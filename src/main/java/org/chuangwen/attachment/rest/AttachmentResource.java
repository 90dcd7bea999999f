package org.chuangwen.attachment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Content;
import org.chuangwen.attachment.Variant;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in photos and papers, and hands them out. */
@Path("attachments")
@RequestScoped
@Tag(name = "attachments", description = "Photos and papers")
public class AttachmentResource {

    @Inject
    private Attachments attachments;

    @Inject
    private CurrentActor actor;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    /**
     * What an upload has become. Members without a value are left out.
     *
     * @param mediaType of what is served from now on
     * @param width in pixels of what is served; none for a PDF
     * @param takenAt as the camera has it
     * @param latitude as the camera has it, in degrees of WGS 84
     */
    public record Uploaded(
            UUID id,
            String fileName,
            String mediaType,
            Integer width,
            Integer height,
            Instant takenAt,
            Double latitude,
            Double longitude) {

        static Uploaded of(Attachment attachment) {
            return new Uploaded(
                    attachment.id(),
                    attachment.fileName(),
                    attachment.mediaType(),
                    attachment.width(),
                    attachment.height(),
                    attachment.takenAt(),
                    attachment.latitude(),
                    attachment.longitude());
        }
    }

    @POST
    @Consumes({"image/*", "application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "uploadAttachment",
            summary = "Uploads a photo (JPEG, PNG, WebP) or a PDF",
            description =
                    "The body is the file itself, at most 10 MB. What it is, is told by its content. A step that takes"
                            + " attachments names it by its id within a day, else it is removed.")
    @APIResponse(responseCode = "201", description = "Uploaded")
    @APIResponse(
            responseCode = "422",
            description = "Empty, too large, of another kind, or damaged; the field is photo")
    public Response upload(
            @Parameter(description = "As people will see it") @QueryParam("fileName") String fileName, byte[] content) {
        Attachment attachment = attachments.upload(actor.get(), fileName, content);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(attachment.id().toString())
                        .build())
                .entity(Uploaded.of(attachment))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readAttachment",
            summary = "A photo, always JPEG and at most 2048 pixels a side, or a PDF")
    public Response read(@PathParam("id") UUID id) {
        return answer(id, Variant.FULL);
    }

    @GET
    @Path("{id}/thumbnail")
    @Operation(operationId = "readThumbnail", summary = "A photo, at most 480 pixels a side")
    public Response readThumbnail(@PathParam("id") UUID id) {
        return answer(id, Variant.THUMBNAIL);
    }

    private Response answer(UUID id, Variant variant) {
        String hash = attachments.find(actor.get(), id).hashOf(variant).orElseThrow(NotFound::new);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag(hash));
        if (unchanged != null) {
            return unchanged.build();
        }
        Content content = attachments.read(actor.get(), id, variant);
        Response.ResponseBuilder answer = Response.ok(content.bytes());
        content.headers().forEach(answer::header);
        return answer.build();
    }
}
