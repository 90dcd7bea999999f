package org.chuangwen.meeting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.DeclaredRelative;
import org.chuangwen.meeting.Interests;
import org.chuangwen.meeting.Members;
import org.chuangwen.meeting.Quorum;
import org.chuangwen.meeting.RuleVersion;
import org.chuangwen.meeting.VoteBase;
import org.chuangwen.meeting.VotingRules;
import org.chuangwen.problem.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Party groups by their unit's code: terms of office and voting rules; and what a member declares. */
@Path("/party-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Party group meetings")
public class PartyGroupResource {

    private static final NewRule NOTHING = new NewRule(null, null, null, null, null, null, null, null, null);

    @Inject
    private CurrentActor current;

    @Inject
    private Members members;

    @Inject
    private Interests interests;

    @Inject
    private VotingRules rules;

    /** A list of terms. */
    public record Terms(List<Members.Term> items) {}

    /** A list of versions, latest first. */
    public record Rules(List<MeetingBody.RuleBody> items) {}

    /** Whom one has declared. */
    public record Relatives(List<Declared> items) {}

    /**
     * A declaration.
     *
     * @param endedAt null while it holds
     */
    public record Declared(long id, String member, String name, String relation, Instant declaredAt, Instant endedAt) {

        static Declared of(String member, DeclaredRelative one) {
            return new Declared(one.id(), member, one.name(), one.relation(), one.declaredAt(), one.endedAt());
        }
    }

    /** Somebody to be declared. */
    public record Relative(String name, String relation) {}

    /** Units whose party groups one may read. */
    public record Groups(List<Group> items) {}

    /** A unit by its code. */
    public record Group(String unit, String name) {}

    /** A term to begin, or the last day of one. */
    public record TermBody(String username, Boolean secretary, LocalDate from, LocalDate until) {}

    /** A version of the rule to be added. */
    public record NewRule(
            VoteBase base,
            Quorum quorum,
            Quorum majorQuorum,
            Integer nearTie,
            Boolean recusedLeaveBase,
            Integer noticeDays,
            Integer paperDays,
            String source,
            LocalDate effectiveFrom) {

        RuleVersion version() {
            FieldErrors errors = new FieldErrors();
            errors.require("nearTie", nearTie)
                    .require("recusedLeaveBase", recusedLeaveBase)
                    .require("noticeDays", noticeDays)
                    .require("paperDays", paperDays);
            errors.throwIfAny();
            return new RuleVersion(base, quorum, majorQuorum, nearTie, recusedLeaveBase, noticeDays, paperDays);
        }
    }

    @GET
    @Operation(summary = "The party groups that one may read: one's own, for an auditor all")
    public Groups groups() {
        return new Groups(members.groups(current.get()).stream()
                .map(unit -> new Group(unit.code(), unit.name()))
                .toList());
    }

    @GET
    @Path("/{unit}/relatives")
    @Operation(summary = "Whom the members of a party group have declared; an auditor's to read")
    public Relatives relatives(@PathParam("unit") String unit) {
        return new Relatives(interests.relativesIn(current.get(), unit).stream()
                .map(one -> Declared.of(one.member(), one.relative()))
                .toList());
    }

    @GET
    @Path("/{unit}/members")
    @Operation(summary = "The terms of office, latest first")
    public Terms members(@PathParam("unit") String unit) {
        return new Terms(members.terms(current.get(), unit));
    }

    @POST
    @Path("/{unit}/members")
    @Operation(summary = "Begins a term of office; 409 if it overlaps")
    public Terms appoint(@PathParam("unit") String unit, TermBody term) {
        TermBody said = term == null ? new TermBody(null, null, null, null) : term;
        members.appoint(
                current.get(), unit, said.username(), Boolean.TRUE.equals(said.secretary()), said.from(), said.until());
        return members(unit);
    }

    @PUT
    @Path("/{unit}/members/{term}")
    @Operation(summary = "Sets the last day of a term of office")
    public Terms end(@PathParam("unit") String unit, @PathParam("term") long term, TermBody body) {
        members.endTerm(current.get(), term, body == null ? null : body.until());
        return members(unit);
    }

    @GET
    @Path("/{unit}/voting-rules")
    @Operation(summary = "The versions of the voting rule that apply or applied to a party group, latest first")
    public Rules rules(@PathParam("unit") String unit) {
        return new Rules(rules.versions(current.get(), unit).stream()
                .map(MeetingBody.RuleBody::of)
                .toList());
    }

    @POST
    @Path("/{unit}/voting-rules")
    @Operation(summary = "Adds a version for one party group; none is ever changed")
    public Response addRule(@PathParam("unit") String unit, NewRule rule) {
        add(unit, rule);
        return Response.status(Response.Status.CREATED).entity(rules(unit)).build();
    }

    @GET
    @Path("/voting-rules")
    @Operation(summary = "The versions of the city's voting rule, latest first")
    public Rules cityRules() {
        return rules((String) null);
    }

    @POST
    @Path("/voting-rules")
    @Operation(summary = "Adds a version for all party groups that have none of their own; an administrator's")
    public Response addCityRule(NewRule rule) {
        add(null, rule);
        return Response.status(Response.Status.CREATED).entity(cityRules()).build();
    }

    private void add(String unit, NewRule rule) {
        NewRule said = rule == null ? NOTHING : rule;
        rules.add(current.get(), unit, said.version(), said.source(), said.effectiveFrom());
    }

    @GET
    @Path("/relatives")
    @Operation(summary = "Whom one has declared as relatives")
    public Relatives relatives() {
        Actor actor = current.get();
        return new Relatives(interests.relatives(actor).stream()
                .map(one -> Declared.of(actor.name(), one))
                .toList());
    }

    @POST
    @Path("/relatives")
    @Operation(summary = "Declares a relative: where that name is concerned one's recusal is proposed")
    public Response declare(Relative relative) {
        interests.declareRelative(
                current.get(),
                relative == null ? null : relative.name(),
                relative == null ? null : relative.relation());
        return Response.status(Response.Status.CREATED).entity(relatives()).build();
    }

    @POST
    @Path("/relatives/{id}/end")
    @Operation(summary = "Ends a declaration of one's own; it stays with its end")
    public Relatives end(@PathParam("id") long id) {
        interests.endRelative(current.get(), id);
        return relatives();
    }
}
