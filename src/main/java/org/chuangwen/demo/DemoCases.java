package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.rectification.DeadlineRequests;
import org.chuangwen.rectification.Discovery;
import org.chuangwen.rectification.PhotoWarning;
import org.chuangwen.rectification.PhotoWarningDetail;
import org.chuangwen.rectification.PhotoWarnings;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;

/** Plays the demo's cases through the process itself: each step by the one whose step it is, at its own time. */
@Dependent
class DemoCases {

    @Inject
    private DemoCaseFile file;

    @Inject
    private Rectification rectification;

    @Inject
    private DeadlineRequests deadlineRequests;

    @Inject
    private Attachments attachments;

    @Inject
    private PhotoWarnings photoWarnings;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private DemoPlayers players;

    @Inject
    private DemoTime time;

    private final Map<String, String> numbers = new HashMap<>();
    private Map<String, Discovery> discoveries;
    private Map<String, CSVRecord> places;
    private Photographs photographs;

    /** Leaves the clock held: the caller lets it go. */
    void play() {
        Instant now = time.now();
        discoveries = file.read();
        places = Rows.of("places.csv").stream().collect(Collectors.toMap(row -> row.get("case"), Function.identity()));
        List<Step> steps = Step.all();
        photographs = new Photographs(
                steps,
                discoveries.values().stream()
                        .collect(Collectors.toMap(Discovery::externalNumber, Discovery::subcategory)));
        Duration longest =
                steps.stream().map(Step::ago).max(Comparator.naturalOrder()).orElseThrow();
        Past past = new Past(workingClock.calendar(), now, longest);
        for (Step step : steps) {
            time.passTo(past.before(step.ago()));
            take(step);
        }
        time.passTo(now);
    }

    private void take(Step step) {
        Actor actor = players.named(step.actor());
        String number = numbers.get(step.caseNumber());
        switch (step.action()) {
            case Step.REPORT -> numbers.put(step.caseNumber(), rectification.report(actor, discovery(step, actor)));
            case Step.URGE -> rectification.urge(actor, number, step.text());
            case Step.ASK_EXTENSION ->
                deadlineRequests.requestExtension(actor, number, step.limitAmount(), step.text());
            default -> {
                Map<String, Object> data = step.data();
                if (step.is(RectificationProcess.FEED_BACK)) {
                    data.put("quantityUnit", discoveries.get(step.caseNumber()).quantityUnit());
                    data.put("photos", List.of(upload(actor, step)));
                }
                if (step.is(RectificationProcess.PASS) || step.is(RectificationProcess.REWORK)) {
                    answerDoubts(actor, number, step, data);
                }
                players.answer(actor, number, step.task(), new Completion(step.action(), step.comment(), data));
            }
        }
    }

    /** Whoever orders rework believes no old picture; whoever passes has seen the place. */
    private void answerDoubts(Actor actor, String number, Step step, Map<String, Object> data) {
        for (PhotoWarningDetail doubt : photoWarnings.of(actor, number)) {
            if (!doubt.warning().isAnswered()) {
                Long id = doubt.warning().id();
                data.put(
                        PhotoWarnings.VERDICT_FIELD + id,
                        step.is(RectificationProcess.PASS)
                                ? PhotoWarning.Verdict.ACCEPTED
                                : PhotoWarning.Verdict.NOT_ACCEPTED);
                data.put(PhotoWarnings.REASON_FIELD + id, step.text());
            }
        }
    }

    /** The case as the file has it, and the place and photo that the file has not. */
    private Discovery discovery(Step step, Actor reporter) {
        Discovery of = discoveries.get(step.caseNumber());
        CSVRecord place = places.get(step.caseNumber());
        return new Discovery(
                of.source(),
                of.category(),
                of.subcategory(),
                of.description(),
                of.gridCode(),
                of.communityCode(),
                place.get("place"),
                Double.valueOf(place.get("latitude")),
                Double.valueOf(place.get("longitude")),
                of.quantity(),
                of.quantityUnit(),
                of.suggestedMeasure(),
                of.severity(),
                of.externalNumber(),
                List.of(upload(reporter, step)));
    }

    private UUID upload(Actor actor, Step step) {
        String name = step.caseNumber() + "-" + step.action() + ".jpg";
        return attachments.upload(actor, name, photographs.of(step)).id();
    }
}
