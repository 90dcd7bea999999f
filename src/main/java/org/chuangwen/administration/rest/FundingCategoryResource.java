package org.chuangwen.administration.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.chuangwen.funding.FundingCategories;
import org.chuangwen.funding.FundingCategory;
import org.chuangwen.identity.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What requests for money can be for, for administrators. */
@Path("/funding-categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Categories")
public class FundingCategoryResource {

    @Inject
    private CurrentActor current;

    @Inject
    private FundingCategories categories;

    /**
     * A category of requests.
     *
     * @param active whether new requests can be for it
     * @param version to be sent with a change
     */
    public record FundingCategoryView(long id, String name, boolean active, int version) {

        static FundingCategoryView of(FundingCategory category) {
            return new FundingCategoryView(category.id(), category.name(), category.active(), category.version());
        }
    }

    /** What adding takes. */
    public record NewFundingCategory(String name) {}

    /** What changing takes: all of it, and the version that was read. */
    public record FundingCategoryChange(String name, Boolean active, Integer version) {}

    @GET
    @Operation(summary = "All categories of requests for money, in use or not")
    public List<FundingCategoryView> all() {
        return categories.all(current.get()).stream()
                .map(one -> FundingCategoryView.of(one.category()))
                .toList();
    }

    @POST
    @Operation(summary = "Adds a category, in use at once")
    @APIResponse(responseCode = "201", description = "Added; its address is in Location")
    @APIResponse(responseCode = "422", description = "The name is missing, too long or taken")
    public Response add(NewFundingCategory body, @Context UriInfo uri) {
        FundingCategory added = categories.add(current.get(), body.name());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(FundingCategoryView.of(added))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Renames a category, or takes it out of use and back")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "409", description = "Somebody has changed it since that version")
    @APIResponse(responseCode = "422", description = "The name is taken, or bound by rules or by requests that have it")
    public FundingCategoryView change(@PathParam("id") long id, FundingCategoryChange body) {
        return FundingCategoryView.of(categories.change(current.get(), id, body.name(), body.active(), body.version()));
    }
}
