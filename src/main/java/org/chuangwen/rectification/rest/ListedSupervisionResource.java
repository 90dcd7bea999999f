package org.chuangwen.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.chuangwen.problem.rest.Paging;
import org.chuangwen.rectification.PublicListing;
import org.chuangwen.rectification.Supervision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is under listed supervision, as it is published. */
@Path("/listed-supervisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Listed supervision")
public class ListedSupervisionResource {

    @Inject
    private Supervision supervision;

    /** A page and, if there may be more, where the next one begins. */
    public record Page(List<PublicListing> items, String next) {}

    @GET
    @Operation(summary = "One page of the published orders of listed supervision, latest first")
    public Page list(@QueryParam("limit") @DefaultValue("20") int limit, @QueryParam("after") String after) {
        Paging.limit(limit);
        List<PublicListing> rows = supervision.published(Paging.position(after), limit);
        return new Page(
                rows,
                rows.size() < limit
                        ? null
                        : Long.toString(rows.get(rows.size() - 1).id()));
    }
}
