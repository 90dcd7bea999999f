package org.chuangwen.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.chuangwen.support.PostgresqlServer;
import org.chuangwen.support.RunningApplication;

/**
 * Any sequence of what can happen in a meeting, legal or not, sent to the running application by REST and to a model:
 * what the model refuses is refused and changes nothing, what it allows is done, and every count is the model's.
 */
class MeetingPropertiesST {

    private static final Vote[] VOTES = {Vote.AGREE, Vote.AGREE, Vote.AGREE, Vote.DISAGREE, Vote.ABSTAIN};
    private static final int OUTSIDER = MeetingModel.DUE;

    private static PostgresqlServer server;
    private static RunningApplication application;
    private static MeetingByRest group;

    @BeforeContainer
    static void found() throws Exception {
        server = PostgresqlServer.start();
        PostgresqlServer.Database database = server.create("meetings");
        application = RunningApplication.start(
                Path.of("target", "meetings", UUID.randomUUID().toString()), database.settings());
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            group = MeetingByRest.found(connection, database, application);
        }
    }

    @AfterContainer
    static void end() {
        application.close();
        server.close();
    }

    /** What somebody tries. */
    enum Deed {
        COME,
        LEAVE,
        RECUSE,
        WRITE,
        OPEN,
        CANCEL,
        PUT,
        PUT_TOO_MUCH,
        DEFER,
        ADJOURN,
        VOTE,
        VOTE_FOR_ANOTHER,
        CLOSE,
        CONCLUDE,
        CONCLUDE_WITHOUT_VOTE,
        WITHDRAW
    }

    /** @param vote of those in {@link #VOTES} */
    record Event(Deed deed, int by, int whom, int item, int vote) {

        Event within(int items) {
            return new Event(deed, by, whom, item % items, vote);
        }
    }

    /** By which rule. */
    record Rule(boolean ofThosePresent, boolean twoThirds, int nearTie, boolean recusedLeave) {}

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void shouldAgreeWithModel(
            @ForAll("rules") Rule rule, @ForAll("majors") List<Boolean> majors, @ForAll("events") List<Event> events) {
        MeetingModel model =
                new MeetingModel(rule.ofThosePresent(), rule.twoThirds(), rule.nearTie(), rule.recusedLeave(), majors);
        MeetingByRest.Meeting meeting = group.convene(rule, majors);
        List<Event> done = new ArrayList<>();
        for (Event drawn : events) {
            Event event = drawn.within(majors.size());
            done.add(event);
            boolean allowed = model(model, event);
            int status = send(meeting, event).status();
            assertThat(status).as("%s", done).isLessThan(500);
            assertThat(status / 100 == 2)
                    .as("%s of %s answered %s", event, done, status)
                    .isEqualTo(allowed);
            assertAgree(meeting.shown(), model, done);
        }
        // What forty random meetings come to differs: it is reported, and no reason to fail.
        model.items().forEach(item -> Statistics.label("what items came to").collect(item.stand()));
    }

    private static void assertAgree(JsonObject shown, MeetingModel model, List<Event> done) {
        assertThat(shown.getString("state")).as("%s", done).isEqualTo(model.state());
        if (model.state().equals("CANCELLED")) {
            return;
        }
        List<JsonObject> agenda = shown.getJsonArray("agenda").getValuesAs(JsonObject.class);
        for (int i = 0; i < agenda.size(); i++) {
            JsonObject item = agenda.get(i);
            MeetingModel.Item expected = model.items().get(i);
            String decision = item.getString("decision", null);
            assertThat(decision == null ? item.getJsonObject("item").getString("state") : decision)
                    .as("item %d after %s", i, done)
                    .isEqualTo(expected.stand().name());
            if (item.get("agree") != null && !item.isNull("agree")) {
                assertThat(List.of(item.getInt("agree"), item.getInt("disagree"), item.getInt("abstain")))
                        .as("votes on item %d after %s", i, done)
                        .containsExactly(
                                expected.votes(Vote.AGREE),
                                expected.votes(Vote.DISAGREE),
                                expected.votes(Vote.ABSTAIN));
            }
        }
    }

    private static boolean model(MeetingModel model, Event event) {
        Vote vote = VOTES[event.vote()];
        return switch (event.deed()) {
            case COME -> model.come(event.by(), event.whom());
            case LEAVE -> model.leave(event.by(), event.whom());
            case RECUSE -> model.recuse(event.by(), event.whom(), event.item());
            case WRITE -> model.writeOpinion(event.by(), event.item());
            case OPEN -> model.open(event.by());
            case CANCEL -> model.cancel(event.by());
            case PUT -> model.put(event.by(), true);
            case PUT_TOO_MUCH -> model.put(event.by(), false);
            case DEFER -> model.defer(event.by());
            case ADJOURN -> model.adjourn(event.by());
            case VOTE -> model.vote(event.by(), event.by(), vote);
            case VOTE_FOR_ANOTHER -> model.vote(event.by(), event.whom(), vote);
            case CLOSE -> model.closeStatements(event.by());
            case CONCLUDE -> model.conclude(event.by(), vote);
            case CONCLUDE_WITHOUT_VOTE -> model.conclude(event.by(), null);
            case WITHDRAW -> model.withdraw(event.by(), event.item());
        };
    }

    private static org.chuangwen.support.Rest.Answer send(MeetingByRest.Meeting meeting, Event event) {
        String vote = VOTES[event.vote()].name();
        return switch (event.deed()) {
            case COME -> meeting.attend(event.by(), event.whom(), true);
            case LEAVE -> meeting.attend(event.by(), event.whom(), false);
            case RECUSE -> meeting.recuse(event.by(), event.whom(), event.item());
            case WRITE -> meeting.write(event.by(), event.item());
            case OPEN -> meeting.answer(event.by(), 0, "open", "opened", null);
            case CANCEL -> meeting.answer(event.by(), 0, "open", "cancelled", null);
            case PUT -> meeting.answer(event.by(), 0, "take", "put", null);
            case PUT_TOO_MUCH -> meeting.putTooMuch(event.by());
            case DEFER -> meeting.answer(event.by(), 0, "take", "deferred", null);
            case ADJOURN -> meeting.answer(event.by(), 0, "take", "adjourned", null);
            case VOTE -> meeting.answer(event.by(), event.by(), "state", "voted", vote);
            case VOTE_FOR_ANOTHER -> meeting.answer(event.by(), event.whom(), "state", "voted", vote);
            case CLOSE -> meeting.close(event.by());
            case CONCLUDE -> meeting.answer(event.by(), 0, "conclude", "concluded", vote);
            case CONCLUDE_WITHOUT_VOTE -> meeting.answer(event.by(), 0, "conclude", "concluded", null);
            case WITHDRAW -> meeting.withdraw(event.by(), event.item());
        };
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as(Rule::new);
    }

    @Provide
    Arbitrary<List<Boolean>> majors() {
        return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(3);
    }

    /** People come, mostly enough of them; the meeting is opened; then anything, with rounds of votes in between. */
    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<List<Event>> coming = Arbitraries.integers()
                .between(1, MeetingModel.DUE - 1)
                .set()
                .ofMinSize(3)
                .ofMaxSize(8)
                .map(people -> people.stream()
                        .map(who -> new Event(Deed.COME, who, who, 0, 0))
                        .toList());
        Arbitrary<List<Event>> rest = Arbitraries.frequencyOf(
                        Tuple.of(5, anything().map(List::of)),
                        Tuple.of(4, secretarys().map(List::of)),
                        Tuple.of(3, round()))
                .list()
                .ofMinSize(4)
                .ofMaxSize(14)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
        return Combinators.combine(anything().list().ofMaxSize(3), coming, rest).as((before, come, after) -> {
            List<Event> all = new ArrayList<>(before);
            all.addAll(come);
            all.add(new Event(Deed.OPEN, 0, 0, 0, 0));
            all.addAll(after);
            return all;
        });
    }

    private static Arbitrary<Event> anything() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, OUTSIDER),
                        Arbitraries.integers().between(0, OUTSIDER),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, VOTES.length - 1))
                .as(Event::new);
    }

    private static Arbitrary<Event> secretarys() {
        return Combinators.combine(
                        Arbitraries.of(
                                Deed.PUT, Deed.PUT, Deed.PUT, Deed.CONCLUDE, Deed.CONCLUDE, Deed.CLOSE, Deed.DEFER),
                        Arbitraries.integers().between(0, VOTES.length - 1))
                .as((deed, vote) -> new Event(deed, 0, 0, 0, vote));
    }

    /** The next item, from being put to its count; whoever is not there is refused. */
    private static Arbitrary<List<Event>> round() {
        return Arbitraries.integers()
                .between(0, VOTES.length - 1)
                .list()
                .ofSize(MeetingModel.DUE)
                .map(votes -> {
                    List<Event> events = new ArrayList<>();
                    events.add(new Event(Deed.PUT, 0, 0, 0, 0));
                    for (int who = 1; who < MeetingModel.DUE; who++) {
                        events.add(new Event(Deed.VOTE, who, who, 0, votes.get(who)));
                    }
                    events.add(new Event(Deed.CONCLUDE, 0, 0, 0, votes.get(0)));
                    return events;
                });
    }

    @Example
    void shouldHoldAWholeMeetingByRest() {
        group.holdWholeMeeting();
    }
}
