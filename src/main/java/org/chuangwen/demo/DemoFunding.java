package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.demo.FundedWork.Granted;
import org.chuangwen.funding.Consent;
import org.chuangwen.funding.ConsentClass;
import org.chuangwen.funding.FundingBook;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.PaperKind;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.funding.RequestFilter;
import org.chuangwen.funding.RequestItem;
import org.chuangwen.funding.RequestState;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.Messages;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.paper.Blanks;
import org.chuangwen.paper.Paper;
import org.chuangwen.worklist.Completion;

/** Plays the demo's requests for money through the process itself, each as far as its row says. */
@Dependent
class DemoFunding {

    /** In the order in which a request comes there. */
    private static final List<String> STAGES =
            List.of("submit", "pass", "wait", "reserve", "notice", "build", "settle");

    /** Who acts for the unit that grants, by its code. */
    private static final Map<String, String> SUFFIX =
            Map.of("fagai", "1", "chengguan", "2", "zhujian", "3", "yingji", "4");

    private static final String PARTY_GROUP_IN_SESSION = "fagai";
    private static final String LEADER = "leader1";

    /** What an appraisal takes off, and what a work costs less than was granted for it, in yuan. */
    private static final BigDecimal TAKEN_OFF = new BigDecimal("4000.00");

    private static final BigDecimal SURPLUS = new BigDecimal("600.00");

    private static final int NOTICE_DAYS = 24;
    private static final int WORK_DAYS = 22;

    @Inject
    private FundingRequests requests;

    @Inject
    private FundingBook book;

    @Inject
    private Meetings meetings;

    @Inject
    private PastMeeting pastMeeting;

    @Inject
    private FundedWork work;

    @Inject
    private Attachments attachments;

    @Inject
    private DemoPlayers players;

    @Inject
    private DemoTime time;

    private final Map<PaperKind, Paper> papers = new EnumMap<>(PaperKind.class);

    /**
     * Leaves the clock held at the moment it found.
     *
     * @return the agenda items that wait for the party group whose meeting is in session
     */
    List<String> play() {
        Instant now = time.now();
        List<CSVRecord> rows = new ArrayList<>(Rows.of("funding-requests.csv"));
        rows.sort(Comparator.comparing(DemoFunding::ago).reversed());
        time.passTo(now.minus(ago(rows.get(0))));
        pastMeeting.found();
        List<String> items = new ArrayList<>();
        for (CSVRecord row : rows) {
            String number = play(row, now);
            if (row.get("grantingUnit").equals(PARTY_GROUP_IN_SESSION) && reaches(row, "reserve")) {
                items.add(meetings.deliberationsOf(number).get(0).item());
            }
        }
        time.passTo(now);
        return items;
    }

    private static Duration ago(CSVRecord row) {
        return Duration.ofHours(new BigDecimal(row.get("daysAgo"))
                .multiply(BigDecimal.valueOf(24))
                .longValue());
    }

    private String play(CSVRecord row, Instant now) {
        time.passTo(time.morningOf(now.minus(ago(row))));
        Actor clerk = players.named(row.get("clerk"));
        RequestDraft draft = draft(row);
        String number = begin(row, clerk, draft);
        Stream.ofNullable(row.get("papers"))
                .flatMap(kinds -> Stream.of(kinds.split(" ")))
                .map(PaperKind::valueOf)
                .forEach(kind -> requests.addPaper(clerk, number, kind, paper(clerk, kind)));
        String suffix = SUFFIX.get(row.get("grantingUnit"));
        if (reaches(row, "submit")) {
            answer(clerk, number, FundingRequestProcess.APPLY, FundingRequestProcess.SUBMIT, null, Map.of());
        }
        if (reaches(row, "pass")) {
            passHour();
            answer(
                    players.named("reviewer" + suffix),
                    number,
                    FundingRequestProcess.REVIEW,
                    FundingRequestProcess.PASS,
                    null,
                    Map.of());
        }
        Actor finance = players.named("finance" + suffix);
        if (row.get("upTo").equals("wait")) {
            answer(
                    finance,
                    number,
                    FundingRequestProcess.CHECK_BUDGET,
                    FundingRequestProcess.WAIT,
                    text("demo.fundingWaits"),
                    Map.of());
        } else if (reaches(row, "reserve")) {
            passHour();
            String source = book.sourcesFor(finance, number).get(0).code();
            answer(
                    finance,
                    number,
                    FundingRequestProcess.CHECK_BUDGET,
                    FundingRequestProcess.RESERVE,
                    null,
                    Map.of("source", source));
        }
        if (reaches(row, "notice")) {
            BigDecimal granted = decide(number, suffix, total(draft), now);
            if (reaches(row, "build")) {
                build(new Granted(number, clerk, finance, granted), reaches(row, "settle"));
            }
        }
        return number;
    }

    private void passHour() {
        time.passTo(time.now().plus(Duration.ofHours(1)));
    }

    /** A case that needs money has opened its draft already. */
    private String begin(CSVRecord row, Actor clerk, RequestDraft draft) {
        if (row.get("case") == null) {
            return requests.draft(clerk, draft, null);
        }
        String number = book.page(clerk, new RequestFilter(RequestState.DRAFT, null, null, null, null), null, 1)
                .get(0)
                .number();
        requests.save(clerk, number, draft);
        return number;
    }

    /**
     * By the party group, or by a leader after an appraisal, as the route says.
     *
     * @return what was granted, in yuan
     */
    private BigDecimal decide(String number, String suffix, BigDecimal asked, Instant latest) {
        if (!players.isAwaited(number, FundingRequestProcess.APPRAISE)) {
            pastMeeting.decide(number, latest);
            return asked;
        }
        BigDecimal appraised = asked.subtract(TAKEN_OFF);
        time.passTo(time.workMorning(3, latest));
        answer(
                players.named("reviewer" + suffix),
                number,
                FundingRequestProcess.APPRAISE,
                FundingRequestProcess.APPRAISED,
                text("demo.fundingAppraised"),
                Map.of("amount", appraised.toPlainString()));
        time.passTo(time.workMorning(2, latest));
        answer(
                players.named(LEADER),
                number,
                FundingRequestProcess.APPROVE,
                FundingRequestProcess.GRANT,
                null,
                Map.of("amount", appraised.toPlainString(), "conditions", text("demo.fundingConditions")));
        return appraised;
    }

    private void build(Granted granted, boolean toTheEnd) {
        time.passTo(time.workMorning(NOTICE_DAYS, Instant.MAX));
        work.begin(granted);
        time.passTo(time.workMorning(WORK_DAYS, Instant.MAX));
        if (toTheEnd) {
            work.finish(granted, SURPLUS);
        } else {
            work.reportProgress(granted, text("demo.fundingProgress"), 60);
        }
    }

    private static boolean reaches(CSVRecord row, String stage) {
        return STAGES.indexOf(row.get("upTo")) >= STAGES.indexOf(stage);
    }

    private static BigDecimal total(RequestDraft draft) {
        return draft.items().stream()
                .map(item -> item.quantity().multiply(item.unitPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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

    private void answer(
            Actor actor, String number, String step, String outcome, String comment, Map<String, Object> data) {
        players.answer(actor, number, step, new Completion(outcome, comment, data));
    }

    private static String text(String key) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }
}
