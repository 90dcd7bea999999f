package org.chuangwen.shell.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.rest.Paging;
import org.chuangwen.shell.JournalSearch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The record of who did what, for auditors; there is no way to change it. */
@Path("/journal")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Journal")
public class JournalResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Journal journal;

    @Inject
    private JournalSearch search;

    /** A page and, if there may be more, where the next one begins. */
    public record Page(List<Line> items, String next) {}

    /** One entry. Who did it is null if it was the system. */
    public record Line(
            Instant occurredAt,
            String subject,
            String action,
            String actor,
            Role role,
            String unit,
            String onBehalfOf,
            String stateBefore,
            String stateAfter,
            String remark,
            Map<String, String> facts) {

        static Line of(JournalEntry entry) {
            return new Line(
                    entry.occurredAt(),
                    entry.subject(),
                    entry.action(),
                    entry.actorName(),
                    entry.actorRole(),
                    entry.actorUnit(),
                    entry.onBehalfOf(),
                    entry.stateBefore(),
                    entry.stateAfter(),
                    entry.remark(),
                    entry.facts());
        }
    }

    @GET
    @Operation(summary = "One page of what happened across all cases, latest first")
    public Page list(
            @Parameter(description = "A name or a user name") @QueryParam("person") String person,
            @Parameter(description = "As dispatch") @QueryParam("action") String action,
            @Parameter(description = "The first day, as 2026-11-01") @QueryParam("from") String from,
            @Parameter(description = "The last day") @QueryParam("to") String to,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        Paging.limit(limit);
        Journal.Position position = Journal.Position.parse(after);
        if (position == null && after != null && !after.isBlank()) {
            throw InvalidInput.of("after", "problem.notAPosition");
        }
        List<JournalEntry> rows = journal.page(current.get(), search.filter(person, action, from, to), position, limit);
        JournalEntry last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return new Page(
                rows.stream().map(Line::of).toList(),
                rows.size() < limit ? null : new Journal.Position(last.occurredAt(), last.id()).toString());
    }
}
