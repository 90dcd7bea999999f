package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.Consent;
import org.chuangwen.funding.ConsentClass;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.PaperKind;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.funding.RequestFilter;
import org.chuangwen.funding.RequestItem;
import org.chuangwen.funding.RequestState;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.language.Messages;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.paper.Blanks;
import org.chuangwen.paper.Paper;
import org.chuangwen.workflow.Timers;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;

/** Plays the demo's requests for money through the process itself, each as far as its row says. */
@Dependent
class DemoFunding {

    /** In the order in which a request comes there. */
    private static final List<String> STAGES = List.of("draft", "submit", "pass", "wait", "reserve", "build");

    /** Who acts for the unit that grants, by its code. */
    private static final Map<String, String> SUFFIX =
            Map.of("fagai", "1", "chengguan", "2", "zhujian", "3", "yingji", "4");

    private static final String PARTY_GROUP_IN_SESSION = "fagai";
    private static final String LEADER = "leader1";
    private static final LocalTime MORNING = LocalTime.of(9, 10);

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private FundingRequests requests;

    @Inject
    private FundingBook book;

    @Inject
    private Meetings meetings;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Attachments attachments;

    @Inject
    private Timers timers;

    @Inject
    private CityClock clock;

    private final Map<PaperKind, Paper> papers = new EnumMap<>(PaperKind.class);

    /**
     * Leaves the clock held at the moment it found.
     *
     * @return the agenda items that wait for the party group whose meeting is in session
     */
    List<String> play() {
        Instant now = clock.now();
        List<CSVRecord> rows = new ArrayList<>(Rows.of("funding-requests.csv"));
        rows.sort(Comparator.comparing(row -> new BigDecimal(row.get("daysAgo")).negate()));
        List<String> items = new ArrayList<>();
        for (CSVRecord row : rows) {
            String number = play(row, now);
            if (row.get("grantingUnit").equals(PARTY_GROUP_IN_SESSION) && reaches(row, "reserve")) {
                items.add(meetings.deliberationsOf(number).get(0).item());
            }
        }
        passTo(now);
        return items;
    }

    private String play(CSVRecord row, Instant now) {
        Instant begin = morningOf(now.minus(Duration.ofHours(new BigDecimal(row.get("daysAgo"))
                .multiply(BigDecimal.valueOf(24))
                .longValue())));
        passTo(begin);
        Actor clerk = actor(row.get("clerk"));
        String number = begin(row, clerk);
        Stream.ofNullable(row.get("papers"))
                .flatMap(kinds -> Stream.of(kinds.split(" ")))
                .map(PaperKind::valueOf)
                .forEach(kind -> requests.addPaper(clerk, number, kind, paper(clerk, kind)));
        String suffix = SUFFIX.get(row.get("grantingUnit"));
        if (reaches(row, "submit")) {
            complete(clerk, number, "apply", "submit", null, Map.of());
        }
        if (reaches(row, "pass")) {
            passTo(begin.plus(Duration.ofHours(1)));
            complete(actor("reviewer" + suffix), number, "review", "pass", null, Map.of());
        }
        if (row.get("upTo").equals("wait")) {
            complete(actor("finance" + suffix), number, "checkBudget", "wait", text("demo.fundingWaits"), Map.of());
        } else if (reaches(row, "reserve")) {
            passTo(begin.plus(Duration.ofHours(2)));
            Actor finance = actor("finance" + suffix);
            String source = book.sourcesFor(finance, number).get(0).code();
            complete(finance, number, "checkBudget", "reserve", null, Map.of("source", source));
        }
        if (reaches(row, "build")) {
            build(number, clerk, suffix, begin);
        }
        return number;
    }

    /** When people sit down to such things. */
    private Instant morningOf(Instant day) {
        return day.atZone(clock.zone())
                .toLocalDate()
                .atTime(MORNING)
                .atZone(clock.zone())
                .toInstant();
    }

    /** A case that needs money has opened its draft already. */
    private String begin(CSVRecord row, Actor clerk) {
        RequestDraft draft = draft(row);
        if (row.get("case") == null) {
            return requests.draft(clerk, draft, null);
        }
        String number = book.page(clerk, new RequestFilter(RequestState.DRAFT, null, null, null, null), null, 1)
                .get(0)
                .number();
        requests.save(clerk, number, draft);
        return number;
    }

    /** Granted by a leader two months ago: the public notice is over, a first part is paid, the work is under way. */
    private void build(String number, Actor clerk, String suffix, Instant begin) {
        Actor finance = actor("finance" + suffix);
        passTo(begin.plus(Duration.ofDays(3)));
        complete(
                actor("reviewer" + suffix),
                number,
                "appraise",
                "appraised",
                text("demo.fundingAppraised"),
                Map.of("amount", "392000"));
        passTo(begin.plus(Duration.ofDays(5)));
        complete(actor(LEADER), number, "approve", "grant", null, Map.of("conditions", text("demo.fundingConditions")));
        passTo(begin.plus(Duration.ofDays(30)));
        complete(finance, number, "plan", "planned", null, plan());
        passTo(begin.plus(Duration.ofDays(32)));
        complete(clerk, number, "start", "started", null, Map.of());
        passTo(begin.plus(Duration.ofDays(38)));
        complete(finance, number, "pay", "paid", null, Map.of("voucher", text("demo.fundingVoucher")));
        passTo(begin.plus(Duration.ofDays(60)));
        requests.reportProgress(clerk, number, text("demo.fundingProgress"), 60);
    }

    private Map<String, Object> plan() {
        LocalDate today = clock.now().atZone(clock.zone()).toLocalDate();
        Map<String, Object> plan = new HashMap<>();
        plan.put("title-1", text("demo.fundingPart1"));
        plan.put("amount-1", "117600");
        plan.put("dueOn-1", today.plusDays(10).toString());
        plan.put("title-2", text("demo.fundingPart2"));
        plan.put("amount-2", "235200");
        plan.put("dueOn-2", today.plusDays(50).toString());
        plan.put("title-3", text("demo.fundingPart3"));
        plan.put("amount-3", "39200");
        plan.put("dueOn-3", today.plusDays(120).toString());
        return plan;
    }

    private static boolean reaches(CSVRecord row, String stage) {
        return STAGES.indexOf(row.get("upTo")) >= STAGES.indexOf(stage);
    }

    private static RequestDraft draft(CSVRecord row) {
        List<RequestItem> items = Stream.of(row.get("items").split(";"))
                .map(line -> line.split("\\|"))
                .map(cells -> new RequestItem(cells[0], new BigDecimal(cells[1]), cells[2], new BigDecimal(cells[3])))
                .toList();
        return new RequestDraft(
                row.get("title"),
                row.get("category"),
                row.get("grantingUnit"),
                row.get("purpose"),
                items,
                consent(row));
    }

    private static Consent consent(CSVRecord row) {
        return row.get("householdsAll") == null
                ? null
                : new Consent(
                        ConsentClass.ORDINARY,
                        Integer.valueOf(row.get("householdsAll")),
                        Integer.valueOf(row.get("householdsAsked")),
                        Integer.valueOf(row.get("householdsAgreed")),
                        new BigDecimal(row.get("areaAll")),
                        new BigDecimal(row.get("areaAsked")),
                        new BigDecimal(row.get("areaAgreed")));
    }

    /** One example of each kind: to draw a paper takes a second. */
    private UUID paper(Actor clerk, PaperKind kind) {
        Paper paper = papers.computeIfAbsent(
                kind,
                any -> Paper.draw(
                        "demo-paper",
                        new Blanks().text("title", text("funding.paper." + kind)),
                        text("funding.paper." + kind),
                        Locale.SIMPLIFIED_CHINESE));
        return attachments.upload(clerk, paper.fileName(), paper.pdf()).id();
    }

    /** Lets every timer on the way run when it was due. */
    private void passTo(Instant moment) {
        Optional<Instant> due = timers.nextDue(moment);
        while (due.isPresent()) {
            clock.holdAt(due.get());
            timers.runDue(due.get());
            due = timers.nextDue(moment);
        }
        clock.holdAt(moment);
    }

    private void complete(
            Actor actor, String number, String step, String outcome, String comment, Map<String, Object> data) {
        String task = inbox.openOf(number).stream()
                .filter(item -> item.step().equals(step))
                .map(WorkItem::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " does not wait for " + step));
        worklist.complete(actor, task, new Completion(outcome, comment, data));
    }

    private Actor actor(String username) {
        return actors.of(organisation.personNamed(username).orElseThrow().id());
    }

    private static String text(String key) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }
}
