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
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.Category;
import org.chuangwen.rectification.CategoryChanges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of problems, for administrators. */
@Path("/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Categories")
public class CategoryResource {

    @Inject
    private CurrentActor current;

    @Inject
    private CategoryChanges categories;

    /**
     * A category, or with a parent a subcategory.
     *
     * @param parent the id of its category, null for a category
     */
    public record CategoryView(long id, String name, Long parent, int recheckPercent, int recheckDays, boolean active) {

        static CategoryView of(Category category) {
            return new CategoryView(
                    category.id(),
                    category.name(),
                    category.parentId(),
                    category.recheckPercent(),
                    category.recheckDays(),
                    category.active());
        }
    }

    /** What changing takes. */
    public record ChangeBody(Integer recheckPercent, Integer recheckDays, Boolean active) {}

    /** What adding a subcategory takes: its name and the id of its category. */
    public record AddingBody(String name, Long category) {}

    @GET
    @Operation(summary = "All categories and subcategories, in use or not")
    public List<CategoryView> all() {
        return categories.all(current.get()).stream().map(CategoryView::of).toList();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Sets the second look's share and delay, and whether the kind is in use")
    public CategoryView change(@PathParam("id") long id, ChangeBody body) {
        categories.change(current.get(), id, body.recheckPercent(), body.recheckDays(), body.active());
        return all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    @POST
    @Operation(summary = "Adds a subcategory")
    public Response add(AddingBody body, @Context UriInfo uri) {
        Category added = categories.add(current.get(), body.name(), body.category());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(CategoryView.of(added))
                .build();
    }
}
