package org.chuangwen.attachment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Content;
import org.chuangwen.attachment.Variant;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.Status;

/** Serves {@code /attachments/<id>} and {@code /attachments/<id>/thumbnail} to the pages. */
@WebServlet("/attachments/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/thumbnail)?");

    @Inject
    private transient Attachments attachments;

    @Inject
    private transient CurrentActor actor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(Status.NOT_FOUND);
            return;
        }
        try {
            Variant variant = path.group(2) == null ? Variant.FULL : Variant.THUMBNAIL;
            serve(actor.get(), UUID.fromString(path.group(1)), variant, request, response);
        } catch (Problem problem) {
            response.sendError(Status.of(problem));
        }
    }

    private void serve(Actor reader, UUID id, Variant variant, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String hash = attachments.find(reader, id).hashOf(variant).orElseThrow(NotFound::new);
        if (hasAlready(request, Content.entityTag(hash))) {
            response.setHeader("ETag", Content.entityTag(hash));
            response.setHeader("Cache-Control", Content.CACHING);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Content content = attachments.read(reader, id, variant);
        content.headers().forEach(response::setHeader);
        response.setContentLength(content.bytes().length);
        response.getOutputStream().write(content.bytes());
    }

    /** A server in front that compresses marks the tag as weak; it is the same photo still. */
    private static boolean hasAlready(HttpServletRequest request, String entityTag) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(entityTag::equals);
    }
}
