package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.journal.EntryTeller;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Dates;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/** What happened to a case, in words, the latest first. */
@Named
@RequestScoped
public class CaseTimeline implements EntryTeller {

    private static final Set<String> BAD = Set.of(
            "refuse",
            "sendBack",
            "rework",
            "overdue",
            "denyEXTENSION",
            "denySUSPENSION",
            "notFixed",
            "relapsed",
            "coHandlingOverdue",
            "listed",
            "publishListing",
            "handedOver");
    private static final Set<String> GOOD =
            Set.of("pass", "fixedOnSpot", "satisfied", "stillGood", "partsDone", "liftListing");

    private static final String CASE = "AJ-";

    @Inject
    private Language language;

    @Inject
    private SuspensionWords suspensionWords;

    /**
     * One entry.
     *
     * @param before when the one before it happened, null at the first: between the two lies how long it took
     * @param told what the step set or counted, in words; empty if nothing
     * @param kind {@code good}, {@code bad} or empty: how it is drawn
     */
    public record Entry(JournalEntry entry, Instant before, String told, String kind) {}

    public List<Entry> of(List<JournalEntry> journal) {
        List<Entry> entries = new ArrayList<>();
        Instant before = null;
        for (JournalEntry entry : journal) {
            entries.add(0, new Entry(entry, before, told(entry), kind(entry.action())));
            if (entry.stateAfter() != null) {
                before = entry.occurredAt();
            }
        }
        return entries;
    }

    private static String kind(String action) {
        return GOOD.contains(action) ? "good" : BAD.contains(action) ? "bad" : "";
    }

    @Override
    public boolean tells(JournalEntry entry) {
        return entry.subject().startsWith(CASE);
    }

    @Override
    public String page(JournalEntry entry) {
        return "/case.xhtml?number=" + entry.subject();
    }

    /** What a step set or counted, in words; empty if nothing. */
    @Override
    public String told(JournalEntry entry) {
        Map<String, String> facts = entry.facts();
        return switch (entry.action()) {
            case "discover" -> facts.containsKey("source") ? text("rectification.source." + facts.get("source")) : "";
            case "dispatch" -> dispatched(facts);
            case "split" -> text("rectification.told.split", facts.get("parts"));
            case "part" -> text("rectification.told.part", facts.get("partOf"));
            case "coHandlingOverdue" -> text("rectification.told.helping", facts.get("unit"));
            case "listed" -> text("rectification.told.listed", moment(facts, "due"));
            case "committed" ->
                text("rectification.told.committed", facts.get("responsible"), facts.get("post"), moment(facts, "due"));
            case "handedOver" ->
                text(
                        "rectification.told.handedOver",
                        facts.get("handedOverTo"),
                        facts.getOrDefault("handOverNumber", ""));
            case "rework" -> text("rectification.told.rework", limit(facts), moment(facts, "due"), facts.get("rework"));
            case "feedback" -> fedBack(facts);
            case "answerPhotoWarning" ->
                text(
                        "rectification.told.answerPhotoWarning",
                        text("rectification.photo.verdict." + facts.get("verdict")),
                        text("rectification.photo.short." + facts.get("warning")));
            case "duplicate" -> text("rectification.told.duplicate", facts.get("duplicateOf"));
            case "relapsed" -> text("rectification.told.relapse", facts.get("relapse"));
            case "askExtension" -> text("rectification.told.askExtension", limit(facts));
            case "askSuspension" -> text("rectification.told.askSuspension", lastDay(facts.get("until")));
            case "approveEXTENSION", "approveSUSPENSION", "suspensionEnded" ->
                text("rectification.told.approve", moment(facts, "due"));
            case "passToUnit" -> text("rectification.told.passToUnit", facts.get("unitBefore"), facts.get("unit"));
            case "passToGrid" -> text("rectification.told.passToGrid", facts.get("gridBefore"), facts.get("grid"));
            case "handOver", "returnToList" -> text("rectification.told.handOver", facts.get("personBefore"));
            default -> "";
        };
    }

    private String dispatched(Map<String, String> facts) {
        String told = text(
                        "rectification.told.dispatch",
                        facts.get("unit"),
                        limit(facts),
                        moment(facts, "due"),
                        facts.get("order"))
                + Deviation.told(language.locale(), facts);
        return facts.containsKey("helping")
                ? told + "; " + text("rectification.told.helping", facts.get("helping"))
                : told;
    }

    private String fedBack(Map<String, String> facts) {
        String done = facts.containsKey("quantity")
                ? text("rectification.told.feedback", facts.get("quantity"), facts.get("quantityUnit"))
                : "";
        String doubts = facts.containsKey("photoWarnings")
                ? text("rectification.told.photoWarnings", facts.get("photoWarnings"))
                : "";
        return done.isEmpty() || doubts.isEmpty() ? done + doubts : text("rectification.told.both", done, doubts);
    }

    private String limit(Map<String, String> facts) {
        return facts.containsKey("limitUnit")
                ? new TimeLimit(Integer.parseInt(facts.get("limitAmount")), LimitUnit.valueOf(facts.get("limitUnit")))
                        .inWords(language.locale())
                : "";
    }

    private String moment(Map<String, String> facts, String name) {
        try {
            return Dates.format(language.locale(), Instant.parse(facts.getOrDefault(name, "")));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private String lastDay(String until) {
        return until == null ? "" : suspensionWords.lastDay(Instant.parse(until));
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language.locale(), key, arguments);
    }
}
