package org.chuangwen.access;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Rest;

/**
 * A party group's meeting on its way: the knocker presides over it or votes in it where it is to be their own, else
 * others do. Besides the one who presides, one member is present.
 */
final class Gathering {

    static final String PROCESS = "party-group-meeting:";

    private final District district;
    private final String knocker;
    private final String secretary;
    private final String member;
    private List<String> concerned = List.of();
    private String item;
    private String meeting;

    Gathering(District district, String knocker, Relation relation, String others) {
        this.district = district;
        this.knocker = knocker;
        this.secretary = whose(Role.PARTY_GROUP_SECRETARY, relation, others);
        this.member = whose(Role.PARTY_GROUP_MEMBER, relation, others);
    }

    private String whose(Role role, Relation relation, String others) {
        return relation == Relation.OWN && knocker.equals(role.name()) ? knocker : role + others;
    }

    /** Whether a name of the table stands for something of a meeting. */
    static boolean isOfMeeting(String name) {
        return name.startsWith(PROCESS)
                || name.startsWith("meetingAt:")
                || List.of(
                                "meeting",
                                "meetingVoting",
                                "meetingOver",
                                "meetingSigning",
                                "agendaItem",
                                "dueMember",
                                "declaration",
                                "term")
                        .contains(name);
    }

    String number() {
        return meeting;
    }

    String item() {
        return item;
    }

    /** An item that waits for a meeting. */
    Gathering proposed() {
        item = done(district.client(secretary).post("/agenda-items", Map.of("title", "access", "concerned", concerned)))
                .json()
                .getString("number");
        return this;
    }

    /** Convened, with a recusal of each member proposed. */
    Gathering convenedOnRelatives() {
        concerned = List.of(District.RELATIVE);
        return convened();
    }

    private Gathering convened() {
        proposed();
        meeting = done(district.client(secretary)
                        .post(
                                "/meetings",
                                Map.of(
                                        "startsAt",
                                        Instant.now().plus(Duration.ofHours(1)).toString(),
                                        "place",
                                        "access",
                                        "items",
                                        List.of(item))))
                .json()
                .getString("number");
        return this;
    }

    /** Plays until a task of this step waits. */
    Gathering upTo(String step) {
        convened();
        done(district.client(secretary)
                .post("/meetings/" + meeting + "/attendance", Map.of("person", dueMember(), "present", true)));
        if (step.equals("open")) {
            return this;
        }
        complete(secretary, "open", "opened", Map.of());
        if (step.equals("take")) {
            return this;
        }
        complete(secretary, "take", "put", Map.of());
        if (step.equals("state")) {
            return this;
        }
        complete(member, "state", "voted", Map.of("vote", "AGREE"));
        if (step.equals("conclude")) {
            return this;
        }
        complete(secretary, "conclude", "concluded", Map.of("vote", "AGREE"));
        if (!step.equals("minutes")) {
            complete(secretary, "minutes", "issued", Map.of());
        }
        return this;
    }

    /** Its item is taken back, so that nothing is left to be taken. */
    Gathering withdrawn() {
        done(district.client(secretary).delete("/agenda-items/" + item));
        return this;
    }

    /** The task of that step: of signing, the secretary's if it is the secretary's own. */
    String task(String name) {
        String step = name.substring(PROCESS.length());
        upTo(step);
        boolean secretarys = knocker.startsWith(Role.PARTY_GROUP_SECRETARY.name());
        return task(step, step.equals("state") || step.equals("sign") && !secretarys ? member : secretary);
    }

    long dueMember() {
        return id("select id from person where username = ?", member).longValue();
    }

    /** A relative that the member has declared, or the secretary if the knocker is one. */
    int declaration(String name) {
        Rest person = district.client(knocker.startsWith(Role.PARTY_GROUP_SECRETARY.name()) ? secretary : member);
        return done(person.post("/party-groups/relatives", Map.of("name", name, "relation", "access")))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getInt("id");
    }

    /** The member's term of office. */
    long term() {
        return id(
                        "select t.id from party_group_member t, person p where t.person_id = p.id and p.username = ?"
                                + " order by t.id",
                        member)
                .longValue();
    }

    private void complete(String person, String step, String outcome, Map<String, ?> data) {
        JsonObject answer = done(district.client(person)
                        .post(
                                "/work-items/" + task(step, person) + "/complete",
                                Map.of("outcome", outcome, "comment", "access", "data", data)))
                .json();
        if (!answer.getString("outcome").equals(outcome)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private String task(String step, String person) {
        return String.valueOf(one(
                "select w.id from work_item w, person p where w.subject = ? and w.step = ? and w.state = 'OPEN'"
                        + " and w.assignee_id = p.id and p.username = ?",
                meeting,
                step,
                person));
    }

    private Number id(String query, String... arguments) {
        return (Number) one(query, arguments);
    }

    private Object one(String query, String... arguments) {
        try (Connection connection = district.open();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("Nothing: " + query + List.of(arguments));
                }
                return found.getObject(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rest.Answer done(Rest.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("While a meeting was made: " + answer);
        }
        return answer;
    }
}
