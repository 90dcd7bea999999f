package org.chuangwen.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Founding;
import org.chuangwen.support.PostgresqlServer;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;

/**
 * A party group of nine by REST: person 0 is its secretary, 1 to 8 are members, 9 is a member of another party group.
 * Which task is whose is looked up in the database, so that others can try to answer it.
 */
final class MeetingByRest {

    private static final String UNIT = "M1";
    private static final int ASKED = 1000;

    private final PostgresqlServer.Database database;
    private final List<Rest> people = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final Rest auditor;

    private MeetingByRest(PostgresqlServer.Database database, Rest auditor) {
        this.database = database;
        this.auditor = auditor;
    }

    static MeetingByRest found(
            Connection connection, PostgresqlServer.Database database, RunningApplication application)
            throws SQLException {
        connection.setAutoCommit(false);
        Founding founding = new Founding(connection);
        long bureau = founding.unit(UNIT, "BUREAU", founding.root());
        long other = founding.unit("M2", "BUREAU", founding.root());
        List<String> names = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i <= MeetingModel.DUE; i++) {
            Role role = i == 0 ? Role.PARTY_GROUP_SECRETARY : Role.PARTY_GROUP_MEMBER;
            names.add("due" + i);
            ids.add(founding.appoint("due" + i, role, i < MeetingModel.DUE ? bureau : other));
        }
        founding.appoint("reader", Role.AUDITOR, other);
        connection.commit();
        Rest rest = application.rest();
        MeetingByRest group = new MeetingByRest(database, rest.as("reader", application.password()));
        names.forEach(name -> group.people.add(rest.as(name, application.password())));
        group.ids.addAll(ids);
        for (int i = 0; i < MeetingModel.DUE; i++) {
            done(group.people
                    .get(0)
                    .post(
                            "/party-groups/" + UNIT + "/members",
                            Map.of("username", names.get(i), "secretary", i == 0, "from", "2020-01-01")));
        }
        return group;
    }

    /** Adds the rule, proposes an item for each and convenes a meeting for within the hour. */
    Meeting convene(MeetingPropertiesST.Rule rule, List<Boolean> majors) {
        addRule(rule);
        List<String> items = majors.stream().map(this::propose).toList();
        JsonObject convened = done(people.get(0)
                        .post(
                                "/meetings",
                                Map.of(
                                        "startsAt",
                                        Instant.now()
                                                .plus(Duration.ofMinutes(50))
                                                .toString(),
                                        "place",
                                        "Room 301",
                                        "items",
                                        items)))
                .json();
        return new Meeting(convened.getString("number"), items);
    }

    private void addRule(MeetingPropertiesST.Rule rule) {
        Map<String, Object> version = new HashMap<>();
        version.put("base", rule.ofThosePresent() ? VoteBase.MEMBERS_PRESENT : VoteBase.MEMBERS_DUE);
        version.put("quorum", rule.twoThirds() ? Quorum.TWO_THIRDS : Quorum.HALF);
        version.put("majorQuorum", Quorum.TWO_THIRDS);
        version.put("nearTie", rule.nearTie());
        version.put("recusedLeaveBase", rule.recusedLeave());
        version.put("noticeDays", 0);
        version.put("paperDays", 0);
        version.put("source", "Own rule");
        version.put("effectiveFrom", LocalDate.now(ZoneId.of("Asia/Shanghai")));
        done(people.get(0).post("/party-groups/" + UNIT + "/voting-rules", version));
    }

    private String propose(boolean major) {
        return done(people.get(0).post("/agenda-items", Map.of("title", "Item", "amount", ASKED, "major", major)))
                .json()
                .getString("number");
    }

    /** One meeting of the group. */
    final class Meeting {

        private final String number;
        private final List<String> items;

        private Meeting(String number, List<String> items) {
            this.number = number;
            this.items = items;
        }

        JsonObject shown() {
            return done(auditor.get("/meetings/" + number)).json();
        }

        Rest.Answer attend(int by, int who, boolean present) {
            return say(by, "/attendance", Map.of("person", ids.get(who), "present", present, "reason", "x"));
        }

        Rest.Answer recuse(int by, int who, int item) {
            return say(by, "/items/" + items.get(item) + "/recusals", Map.of("person", ids.get(who), "reason", "x"));
        }

        Rest.Answer write(int by, int item) {
            return say(by, "/items/" + items.get(item) + "/opinion", Map.of("text", "x"));
        }

        Rest.Answer close(int by) {
            return say(by, "/statements/close", Map.of("text", "x"));
        }

        Rest.Answer withdraw(int by, int item) {
            return people.get(by).delete("/agenda-items/" + items.get(item));
        }

        Rest.Answer putTooMuch(int by) {
            return complete(by, 0, "take", "put", Map.of("amount", ASKED + 1));
        }

        /** Answers the task of that step that is or was that person's; an unknown one if there never was any. */
        Rest.Answer answer(int by, int whose, String step, String outcome, String vote) {
            return complete(by, whose, step, outcome, vote == null ? Map.of() : Map.of("vote", vote));
        }

        private Rest.Answer complete(int by, int whose, String step, String outcome, Map<String, ?> data) {
            return people.get(by)
                    .post(
                            "/work-items/" + task(whose, step) + "/complete",
                            Map.of("outcome", outcome, "comment", "x", "data", data));
        }

        private Rest.Answer say(int by, String below, Map<String, ?> body) {
            return people.get(by).post("/meetings/" + number + below, body);
        }

        private String task(int whose, String step) {
            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.user(), database.password());
                    PreparedStatement latest = connection.prepareStatement("select id from work_item where subject = ?"
                            + " and step = ? and assignee_id = ? order by created_at desc, state desc")) {
                latest.setString(1, number);
                latest.setString(2, step);
                latest.setLong(3, ids.get(whose));
                try (ResultSet found = latest.executeQuery()) {
                    return found.next() ? found.getString(1) : "none";
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** From the notice to the signed minutes, through every door of the API that a meeting has. */
    void holdWholeMeeting() {
        Rest secretary = people.get(0);
        assertThat(twiceTheSame(secretary))
                .as("the number of an item that was sent twice")
                .hasSize(1);
        done(people.get(5).post("/party-groups/relatives", Map.of("name", "Lan Fei", "relation", "Brother")));
        addRule(new MeetingPropertiesST.Rule(false, true, 1, true));
        String item = done(secretary.post(
                        "/agenda-items",
                        Map.of("title", "Rain shelter", "amount", 86000, "concerned", List.of("Lan Fei"))))
                .json()
                .getString("number");
        assertThat(waiting(secretary)).contains(item);
        assertThat(waiting(people.get(9))).doesNotContain(item);
        Meeting meeting = new Meeting(
                done(secretary.post(
                                "/meetings",
                                Map.of(
                                        "startsAt",
                                        Instant.now()
                                                .plus(Duration.ofMinutes(50))
                                                .toString(),
                                        "place",
                                        "Room 301",
                                        "items",
                                        List.of(item))))
                        .json()
                        .getString("number"),
                List.of(item));
        String path = "/meetings/" + meeting.number;
        assertThat(done(people.get(3).get("/meetings?limit=1")).text()).contains(meeting.number);
        for (int who = 1; who <= 6; who++) {
            done(meeting.attend(who, who, true));
        }
        done(meeting.write(7, 0));
        done(meeting.answer(0, 0, "open", "opened", null));
        assertThat(meeting.answer(0, 0, "take", "put", null).status())
                .as("while a recusal is proposed")
                .isEqualTo(409);
        assertThat(people.get(5)
                        .post(
                                path + "/items/" + item + "/recusals/dismiss",
                                Map.of("person", ids.get(5), "reason", "x"))
                        .status())
                .isEqualTo(403);
        done(people.get(5).post(path + "/items/" + item + "/recusals", Map.of()));
        done(meeting.complete(0, 0, "take", "put", Map.of("amount", 80000)));
        for (int who : List.of(1, 2, 3, 4, 6)) {
            done(meeting.answer(who, who, "state", "voted", who == 6 ? "DISAGREE" : "AGREE"));
        }
        done(meeting.answer(0, 0, "conclude", "concluded", "AGREE"));
        JsonObject decided = meeting.shown().getJsonArray("agenda").getJsonObject(0);
        assertThat(decided.getString("decision")).isEqualTo("PASSED");
        assertThat(decided.getJsonNumber("motionAmount").bigDecimalValue()).isEqualByComparingTo("80000");
        assertThat(decided.getString("motion")).isEqualTo("x");
        assertThat(decided.getString("decisionNumber")).startsWith("党组决〔");
        assertThat(decided.getInt("agree")).isEqualTo(5);
        assertThat(decided.getInt("due")).as("one is recused").isEqualTo(8);
        assertThat(done(secretary.get("/agenda-items/" + item)).json().getString("state"))
                .isEqualTo("DECIDED");

        done(meeting.answer(0, 0, "minutes", "issued", null));
        for (int who = 0; who <= 6; who++) {
            done(meeting.answer(who, who, "sign", "signed", null));
        }
        assertThat(meeting.shown().getString("state")).isEqualTo("MINUTED");
        Rest.Answer minutes = done(people.get(7).get(path + "/minutes"));
        assertThat(minutes.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(Minutes.MEDIA_TYPE));
        assertThat(minutes.content()).startsWith('P', 'K');
        assertThat(people.get(9).get(path + "/minutes").status()).isEqualTo(404);
    }

    private static Set<String> twiceTheSame(Rest person) {
        Set<String> numbers = new HashSet<>();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            numbers.add(done(person.send(person.request("/agenda-items")
                            .header("Idempotency-Key", key)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"title\":\"Sent twice\"}"))))
                    .json()
                    .getString("number"));
        }
        return numbers;
    }

    private static String waiting(Rest person) {
        return done(person.get("/agenda-items")).text();
    }

    private static Rest.Answer done(Rest.Answer answer) {
        assertThat(answer.isSuccess()).as("%s", answer).isTrue();
        return answer;
    }
}
