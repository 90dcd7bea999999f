package org.chuangwen.worklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.worklist.Unattended;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for somebody who is not there. */
@Path("/unattended-work-items")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Work items")
public class UnattendedResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Unattended unattended;

    /** All that is listed, due first. */
    public record Listed(List<WorkItemView> items) {}

    @GET
    @Operation(summary = "Open tasks that nobody active can see; administrators, who appoint somebody")
    public Listed list() {
        return new Listed(
                unattended.list(current.get()).stream().map(WorkItemView::of).toList());
    }
}
