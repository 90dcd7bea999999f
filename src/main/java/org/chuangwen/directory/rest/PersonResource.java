package org.chuangwen.directory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.chuangwen.directory.DirectoryBook;
import org.chuangwen.directory.NewPassword;
import org.chuangwen.directory.People;
import org.chuangwen.directory.PersonDetail;
import org.chuangwen.directory.PersonForm;
import org.chuangwen.directory.PersonRow;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.rest.NotKept;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People, addressed by their usernames; for administrators, and auditors may read. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Organisation")
public class PersonResource {

    @Inject
    private CurrentActor current;

    @Inject
    private People people;

    @Inject
    private DirectoryBook book;

    @Inject
    private Organisation organisation;

    /** In which role for which unit. */
    public record Post(Role role, String unit) {}

    /**
     * A person with what belongs to them.
     *
     * @param version to be sent along with a change
     * @param grids which they lead or walk
     */
    public record PersonView(
            String username,
            String name,
            String phone,
            boolean active,
            int version,
            List<Post> posts,
            List<String> grids) {}

    /**
     * A person as they are to be.
     *
     * @param successor who takes over what they had claimed and may no longer do, null: anybody of the role
     */
    public record PersonRequest(
            Integer version, String username, String name, String phone, List<Post> posts, String successor) {

        PersonForm form() {
            List<PersonForm.Post> wanted = posts == null
                    ? List.of()
                    : posts.stream()
                            .map(post -> new PersonForm.Post(post.role(), post.unit()))
                            .toList();
            return new PersonForm(username, name, phone, wanted);
        }
    }

    /** What leaving takes. */
    public record Leaving(int version, LocalDate day, String successor) {}

    @GET
    @Operation(summary = "People by their usernames, one row for each appointment")
    public Pages.Page<PersonRow> list(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("after") String after) {
        List<PersonRow> rows = book.people(current.get(), after, Pages.checked(limit));
        long persons = rows.stream().map(PersonRow::id).distinct().count();
        return new Pages.Page<>(
                rows, persons < limit ? null : rows.get(rows.size() - 1).username());
    }

    @GET
    @Path("/{username}")
    @Operation(summary = "One person with their appointments")
    public PersonView get(@PathParam("username") String username) {
        return view(person(username).id());
    }

    @POST
    @Operation(
            summary = "Adds a person; the answer tells a one-time password that must be changed at the first sign-in")
    @NotKept("It holds a password")
    public Response add(PersonRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(people.add(current.get(), required(request).form()))
                .build();
    }

    @PUT
    @Path("/{username}")
    @Operation(summary = "Changes name, phone and appointments; what may no longer be done passes on")
    public PersonView change(@PathParam("username") String username, PersonRequest request) {
        if (required(request).version() == null) {
            throw InvalidInput.of("version", "problem.required");
        }
        long id = person(username).id();
        people.change(current.get(), id, request.version(), request.form(), request.successor());
        return view(id);
    }

    @POST
    @Path("/{username}/leave")
    @Operation(summary = "Somebody works here no longer: sessions and tokens end at once, open work passes on")
    public Response leave(@PathParam("username") String username, Leaving request) {
        if (request == null) {
            throw InvalidInput.of("day", "problem.required");
        }
        people.leave(current.get(), person(username).id(), request.version(), request.day(), request.successor());
        return Response.noContent().build();
    }

    @POST
    @Path("/{username}/password")
    @Operation(summary = "Draws a one-time password, told in the answer only; brings back who had left")
    @NotKept("It holds a password")
    public NewPassword resetPassword(@PathParam("username") String username) {
        return people.resetPassword(current.get(), person(username).id());
    }

    private static PersonRequest required(PersonRequest request) {
        if (request == null) {
            throw InvalidInput.of("username", "problem.required");
        }
        return request;
    }

    /** Who may not read people is not told whether there is such a person. */
    private Person person(String username) {
        book.mayRead(current.get());
        return organisation.personNamed(username).orElseThrow(NotFound::new);
    }

    private PersonView view(long id) {
        PersonDetail detail = book.person(current.get(), id);
        return new PersonView(
                detail.person().username(),
                detail.person().name(),
                detail.person().phone(),
                detail.person().active(),
                detail.person().version(),
                detail.posts().stream()
                        .map(post -> new Post(post.role(), post.unitCode()))
                        .toList(),
                detail.grids().stream().map(Grid::code).toList());
    }
}
