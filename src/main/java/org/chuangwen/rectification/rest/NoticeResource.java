package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.paper.Paper;
import org.chuangwen.rectification.NoticePapers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rectification notice of a case, as it is printed and signed. */
@Path("/rectification-orders/{number}/notice")
@RequestScoped
@Tag(name = "Rectification")
public class NoticeResource {

    @Inject
    private CurrentActor current;

    @Inject
    private NoticePapers papers;

    @Inject
    private Language language;

    @GET
    @Produces("application/pdf")
    @Operation(
            summary = "The rectification notice of the order last issued, as PDF",
            description = "A4, in the language of whoever asks; 404 if there is no order yet")
    public Response notice(@PathParam("number") String number) {
        Paper paper = papers.notice(current.get(), number, language.locale());
        return Response.ok(paper.pdf())
                .header("Content-Disposition", paper.disposition())
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
