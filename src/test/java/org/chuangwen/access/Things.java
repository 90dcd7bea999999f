package org.chuangwen.access;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.Timers;

/**
 * Makes what the names in braces stand for. A thing is made by playing the case so far through the API, by the knocker
 * where it is to be their own, else by colleagues or by strangers. Who adds a name adds a {@code case} below.
 */
public final class Things {

    private static final Pattern NAME = Pattern.compile("\\{([^}\"]+)}");

    /** Who may report; the others' own case is a colleague's. */
    private static final Set<String> REPORTERS = Set.of("PATROLLER", "COMMUNITY_CLERK", "DISPATCHER", "SUPERVISOR");

    /** Whose own a case can be: they report it, or have claimed its task. */
    private static final Set<String> MAY_OWN =
            Set.of("PATROLLER", "COMMUNITY_CLERK", "DISPATCHER", "SUPERVISOR", "UNIT_HANDLER");

    /** Whose own a meeting can be: they preside over it, or vote in it. */
    private static final Set<String> PARTY_GROUP =
            Set.of(Role.PARTY_GROUP_MEMBER.name(), Role.PARTY_GROUP_SECRETARY.name());

    /** What each person has one of. */
    private static final Set<String> PERSONAL =
            Set.of("upload", "waitingUpload", "username", "unknownName", "export", "newCode", "myId");

    /** Of a patrol only who may walk can have one of their own. */
    private static final String PATROL = "patrol";

    private static final String RULE_TABLE = "time-limit";
    private static final String CHANGING_TABLE = "responsible-unit";
    private static final String DRAFT = "/rule-tables/" + CHANGING_TABLE + "/draft";

    private static final Duration PATIENCE = Timers.PATIENCE;

    private final District district;
    private final AtomicInteger counter = new AtomicInteger();
    /** What was objected last to a request that was made here, for the body that answers it. */
    private final ThreadLocal<String> objection = new ThreadLocal<>();

    private final Map<List<Object>, String> kept = new ConcurrentHashMap<>();
    private final Map<String, String> itemOf = new ConcurrentHashMap<>();
    private final ThreadLocal<String> latestMeeting = new ThreadLocal<>();
    private final Map<String, String> instalmentOf = new ConcurrentHashMap<>();
    private final ThreadLocal<String> latestPaid = new ThreadLocal<>();

    public Things(District district) {
        this.district = district;
    }

    /** The text with every name replaced by a thing that may be used again: what is done to it is refused. */
    public String keptIn(String text, String username, Relation relation) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(kept(name.group(1), username, relation)));
    }

    /** What is nobody's own is the same for all. */
    private String kept(String name, String username, Relation relation) {
        if (name.equals("item")) {
            return itemOf.get(kept("meeting", username, relation));
        }
        if (name.equals("paidInstalment")) {
            return instalmentOf.get(kept("fundingPaid", username, relation));
        }
        if (PERSONAL.contains(name) || relation == Relation.OWN && mayOwn(name, username)) {
            return kept.computeIfAbsent(List.of(name, username, relation), any -> make(name, username, relation));
        }
        Relation shared = relation == Relation.OWN ? Relation.SAME_UNIT : relation;
        return kept.computeIfAbsent(List.of(name, shared), any -> make(name, Knocker.NOBODYS_NAME, shared));
    }

    private static boolean mayOwn(String name, String username) {
        if (name.equals(PATROL)) {
            return username.equals(Role.PATROLLER.name());
        }
        return Gathering.isOfMeeting(name) ? PARTY_GROUP.contains(username) : MAY_OWN.contains(username);
    }

    /** The text with every name replaced by a thing of its own. */
    public String freshIn(String text, String username, Relation relation) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(make(name.group(1), username, relation)));
    }

    private String make(String name, String username, Relation relation) {
        String side = relation == Relation.FOREIGN ? "2" : "1";
        String others = relation == Relation.FOREIGN ? District.STRANGER : District.COLLEAGUE;
        return switch (name) {
            case "community" -> "C" + side;
            case "grid" -> "G" + side;
            case "bureau" -> "B" + side;
            case "unknownName" -> "unknown" + counter.incrementAndGet();
            case "export" -> export(relation == Relation.OWN ? username : Role.DISPATCHER + others);
            case "freeGrid" -> {
                endPatrol(username);
                yield "G" + side;
            }
            case PATROL ->
                patrol(
                        relation == Relation.OWN && mayOwn(PATROL, username) ? username : Role.PATROLLER + others,
                        "G" + side);
            case "unitId" -> district.id("select id from org_unit where code = ?", "B" + side);
            case "gridId" -> district.id("select id from grid where code = ?", "G" + side);
            case "personId" -> district.id("select id from person where username = ?", Role.UNIT_HANDLER + others);
            case "myId" -> district.id("select id from person where username = ?", username);
            case "newUnit" -> made("/units", Map.of("name", "access", "kind", "BUREAU", "parent", "S" + side), "code");
            case "newGrid" -> made("/grids", Map.of("name", "access", "community", "C" + side), "code");
            case "newPerson" -> made("/people", Map.of("name", "access", "posts", List.of()), "username");
            case "newUnitId" ->
                district.id("select id from org_unit where code = ?", make("newUnit", username, relation));
            case "newGridId" -> district.id("select id from grid where code = ?", make("newGrid", username, relation));
            case "newPersonId" ->
                district.id("select id from person where username = ?", make("newPerson", username, relation));
            case "lockedId" -> lockedId();
            case "newCategory" -> newCategory();
            case "newFundingCategory" -> newFundingCategory();
            case "categoryId" -> district.id("select id from case_category where name = ?", District.CATEGORY);
            case "subcategoryId" -> district.id("select id from case_category where name = ?", District.SUBCATEGORY);
            // Of which no day is known.
            case "newYear" -> String.valueOf(2030 + counter.incrementAndGet() % 70);
            case "newKey" -> UUID.randomUUID().toString();
            case "ruleDraft" -> ruleDraft();
            case "draftRevision" -> draftRevision();
            case "nextMonth" -> LocalDate.now().plusDays(30).toString();
            case "tomorrow" -> tomorrow();
            case "ruleTable" -> RULE_TABLE;
            case "ruleVersion" -> "1";
            case "year" -> "2026";
            case "noCategory" -> "0";
            // The knocker's own upload whatever the relation, for a body.
            case "upload" -> upload(username);
            case "waitingUpload" -> upload(relation == Relation.OWN ? username : Role.UNIT_HANDLER + others);
            case "photo" -> new Play(username, relation, others).upTo("handle").photo;
            case "case" -> new Play(username, relation, others).upTo("handle").number;
            case "closedCase" -> new Play(username, relation, others).upTo("answer").number;
            case "rectification-order:register" -> new Play(username, relation, others).task("register");
            case "rectification-order:dispatch" -> new Play(username, relation, others).task("dispatch");
            case "rectification-order:handle" -> new Play(username, relation, others).task("handle");
            case "rectification-order:verify" -> new Play(username, relation, others).task("verify");
            case "after-closing:answer" -> new Play(username, relation, others).task("answer");
            case "after-closing:decideReopening" -> new Play(username, relation, others).task("decideReopening");
            case "after-closing:recheck" -> new Play(username, relation, others).recheck();
            case "username" -> relation == Relation.OWN ? username : Role.UNIT_HANDLER + others;
            case "co-handling:assist" -> new Play(username, relation, others).assist();
            case "listed-supervision:list" -> new Play(username, relation, others).listing("list");
            case "listed-supervision:commit" -> new Play(username, relation, others).listing("commit");
            case "listed-supervision:handOver" -> new Play(username, relation, others).listing("handOver");
            case "fundSource" ->
                fundSource(
                        relation == Relation.OWN && username.equals(Role.FINANCE_OFFICER.name())
                                ? username
                                : Role.FINANCE_OFFICER + others,
                        "B" + side);
            case "fundingDraft" ->
                funding(username, relation, others, side).drafted().number();
            // Of no request: a paper is found below its own request only.
            case "fundingPaper" -> "0";
            case "fundingRequest" ->
                funding(username, relation, others, side).upTo("review").number();
            case "fundingOnNotice" ->
                funding(username, relation, others, side).upTo("publicNotice").number();
            case "fundingUnderWay" ->
                funding(username, relation, others, side).upTo("build").number();
            case "fundingChanging" ->
                funding(username, relation, others, side).changing().number();
            case "funding-request:appraise" ->
                funding(username, relation, others, side).toAppraisal().claimed("appraise");
            case "funding-request:answerObjections" -> {
                FundingPlay play = funding(username, relation, others, side).upTo("answerObjections");
                objection.set(play.objection());
                yield play.claimed("answerObjections");
            }
            case "objection" -> objection.get() == null ? "0" : objection.get();
            case "funding-request:apply",
                    "funding-request:review",
                    "funding-request:checkBudget",
                    "funding-request:awaitBudget",
                    "funding-request:approve",
                    "funding-request:plan",
                    "funding-request:start",
                    "funding-request:build",
                    "funding-request:accept",
                    "funding-request:settle",
                    "instalment:pay" -> {
                String step = name.substring(name.indexOf(':') + 1);
                yield funding(username, relation, others, side).upTo(step).claimed(step);
            }
            case "newVoucher" -> FundingPlay.voucher();
            case "fundingPaid" -> {
                FundingPlay play = funding(username, relation, others, side).paid();
                instalmentOf.put(play.number(), play.firstInstalment());
                latestPaid.set(play.number());
                yield play.number();
            }
            // Of the request that was made just before, in the same path.
            case "paidInstalment" -> instalmentOf.get(latestPaid.get());
            case "bigFundSource" -> fundSource(Role.FINANCE_OFFICER + others, "B" + side, 1_000_000);
            case "opening" -> "1";
            case "newCode" -> "N-" + counter.incrementAndGet();
            case "deadline-request:decide" -> new Play(username, relation, others).deadlineRequest();
            case "meeting" -> remembered(gathering(username, relation, others).convenedOnRelatives());
            case "meetingVoting" ->
                gathering(username, relation, others).upTo("state").number();
            case "meetingOver" ->
                gathering(username, relation, others).upTo("minutes").number();
            case "meetingSigning" ->
                gathering(username, relation, others).upTo("sign").number();
            case "declaration" ->
                String.valueOf(
                        gathering(username, relation, others).declaration("relative" + counter.incrementAndGet()));
            case "agendaItem" ->
                gathering(username, relation, others).proposed().item();
            // Of the meeting that was made just before, in the same path.
            case "item" -> itemOf.get(latestMeeting.get());
            case "dueMember" ->
                String.valueOf(gathering(username, relation, others).dueMember());
            case "term" -> String.valueOf(gathering(username, relation, others).term());
            case "party-group-meeting:open",
                    "party-group-meeting:take",
                    "party-group-meeting:state",
                    "party-group-meeting:conclude",
                    "party-group-meeting:minutes",
                    "party-group-meeting:sign" ->
                gathering(username, relation, others).task(name);
            default -> atStep(name, username, relation, others, side);
        };
    }

    /**
     * The subject whose task of a step waits: {@code caseAt:verify}, {@code fundingAt:plan}, {@code meetingAt:open}.
     */
    private String atStep(String name, String username, Relation relation, String others, String side) {
        String step = name.substring(name.indexOf(':') + 1);
        return switch (name.substring(0, Math.max(0, name.indexOf(':')))) {
            case "caseAt" -> new Play(username, relation, others).at(step).number;
            case "fundingAt" -> {
                FundingPlay play = funding(username, relation, others, side);
                (step.equals("appraise") ? play.toAppraisal() : play.upTo(step)).claimed(step);
                yield play.number();
            }
            case "payingAt" -> {
                FundingPlay play = funding(username, relation, others, side).upTo("pay");
                play.claimed("pay");
                yield play.number();
            }
            case "meetingAt" -> {
                Gathering play = gathering(username, relation, others);
                if (step.equals("nothingLeft")) {
                    yield play.upTo("take").withdrawn().number();
                }
                play.task(Gathering.PROCESS + step);
                yield play.number();
            }
            default -> throw new IllegalStateException("Nothing is named {" + name + "}: add it to Things.make");
        };
    }

    /** A ledger that somebody has asked for, when it is written. */
    private String export(String username) {
        Rest client = district.client(
                List.of(Knocker.NOBODYS_NAME, Knocker.GUESTS_NAME).contains(username)
                        ? Role.DISPATCHER + District.COLLEAGUE
                        : username);
        // Two at a time are written for one person.
        String id = until(() -> client.post("/exports", Map.of("format", "CSV")), asked -> asked.status() != 409)
                .json()
                .getString("id");
        until(() -> client.get("/exports/" + id), one -> one.json().containsKey("file"));
        return id;
    }

    /** The patrol that somebody is on. */
    private String patrol(String username, String grid) {
        Rest client = district.client(username);
        Rest.Answer current = client.get("/patrols/current");
        return String.valueOf((current.isSuccess() ? current : done(client.post("/patrols", Map.of("gridCode", grid))))
                .json()
                .getInt("id"));
    }

    /** So that another can be begun. */
    private void endPatrol(String username) {
        Rest client = district.client(username);
        Rest.Answer current = client.get("/patrols/current");
        if (current.isSuccess()) {
            done(client.post("/patrols/" + current.json().getInt("id") + "/end", Map.of()));
        }
    }

    /** Something of the organisation that only the administrators have to do with. */
    private String made(String path, Map<String, ?> members, String key) {
        String code = (key.equals("username") ? "n-" : "N-") + counter.incrementAndGet();
        Map<String, Object> all = new HashMap<>(members);
        all.put(key, code);
        done(district.client(Role.ADMINISTRATOR.name()).post(path, all));
        return code;
    }

    /** Of somebody at whose name somebody has guessed. */
    private String lockedId() {
        String username = make("newPerson", Knocker.NOBODYS_NAME, Relation.OWN);
        for (int i = 0; i < 5; i++) {
            district.client(Knocker.NOBODYS_NAME)
                    .post("/tokens", Map.of("username", username, "password", "a wrong one"));
        }
        return district.id("select id from person where username = ?", username);
    }

    private String newCategory() {
        return String.valueOf(done(district.client(Role.ADMINISTRATOR.name())
                        .post(
                                "/categories",
                                Map.of(
                                        "name",
                                        "N-" + counter.incrementAndGet(),
                                        "category",
                                        Long.valueOf(make("categoryId", Knocker.NOBODYS_NAME, Relation.OWN)))))
                .json()
                .getInt("id"));
    }

    private String newFundingCategory() {
        return String.valueOf(done(district.client(Role.ADMINISTRATOR.name())
                        .post("/funding-categories", Map.of("name", "N-" + counter.incrementAndGet())))
                .json()
                .getInt("id"));
    }

    /** A table of which the administrator is making a draft. */
    private String ruleDraft() {
        Rest administrator = district.client(Role.ADMINISTRATOR.name());
        if (administrator.get(DRAFT).status() == 404) {
            done(administrator.post(DRAFT, Map.of("version", 1)));
        }
        return CHANGING_TABLE;
    }

    private String draftRevision() {
        ruleDraft();
        return String.valueOf(done(district.client(Role.ADMINISTRATOR.name()).get(DRAFT))
                .json()
                .getInt("revision"));
    }

    private static Rest.Answer until(Supplier<Rest.Answer> asking, Predicate<Rest.Answer> enough) {
        Instant end = Instant.now().plus(PATIENCE);
        Rest.Answer answer = asking.get();
        while (!enough.test(answer)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("It does not come to it: " + answer);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            answer = asking.get();
        }
        return done(answer);
    }

    private Gathering gathering(String username, Relation relation, String others) {
        return new Gathering(district, username, relation, others);
    }

    private String remembered(Gathering made) {
        itemOf.put(made.number(), made.item());
        latestMeeting.set(made.number());
        return made.number();
    }

    private String upload(String username) {
        Rest.Answer answer = district.client(username.equals(Knocker.NOBODYS_NAME) ? Knocker.GUESTS_NAME : username)
                .upload("p.jpg", "image/jpeg", Photos.jpeg());
        return done(answer).json().getString("id");
    }

    private FundingPlay funding(String username, Relation relation, String others, String side) {
        boolean own = relation == Relation.OWN && !username.equals(Knocker.NOBODYS_NAME);
        return new FundingPlay(
                district,
                own ? username : null,
                others,
                side,
                fundSource(Role.FINANCE_OFFICER + others, "B" + side, 1_000_000));
    }

    private String fundSource(String finance, String unit) {
        return fundSource(finance, unit, 1000);
    }

    private String fundSource(String finance, String unit, int amount) {
        String code = "S-" + counter.incrementAndGet();
        done(district.client(finance)
                .post(
                        "/fund-sources",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "access",
                                "kind",
                                "DEPARTMENTAL_BUDGET",
                                "year",
                                Year.now(ZoneId.of("Asia/Shanghai")).getValue(),
                                "unitCode",
                                unit,
                                "amount",
                                amount,
                                "reason",
                                "access")));
        return code;
    }

    private static String tomorrow() {
        return LocalDate.now().plusDays(1).toString();
    }

    private static Rest.Answer done(Rest.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("While a thing was made: " + answer);
        }
        return answer;
    }

    /** A case on its way. */
    private final class Play {

        private final String side;
        private final String others;
        private final String reporter;
        private final String knocker;
        private final boolean own;
        private String responsible;
        private List<String> helping = List.of();
        private String subcategory = District.SUBCATEGORY;
        private String number;
        private String photo;

        Play(String knocker, Relation relation, String others) {
            this.knocker = knocker;
            this.others = others;
            this.own = relation == Relation.OWN;
            side = relation == Relation.FOREIGN ? "2" : "1";
            responsible = "B" + side;
            reporter = own && REPORTERS.contains(knocker) ? knocker : Role.PATROLLER + others;
        }

        Play reported() {
            photo = upload(reporter);
            Map<String, Object> discovery = new HashMap<>(Map.of(
                    "subcategory",
                    subcategory,
                    "description",
                    "access",
                    "gridCode",
                    "G" + side,
                    "severity",
                    "MAJOR",
                    "photos",
                    List.of(photo)));
            if (reporter.startsWith(Role.DISPATCHER.name())) {
                // So that it is the dispatcher who is asked whether it is gone.
                discovery.put("source", "GRID_PATROL");
            }
            number = done(district.client(reporter).post("/rectification-orders", discovery))
                    .json()
                    .getString("number");
            return this;
        }

        /** Plays until a task of this step waits. */
        Play upTo(String step) {
            reported();
            while (!waits(step)) {
                switch (waiting()) {
                    case "register" -> complete(Role.DISPATCHER + others, "register", "accept", Map.of());
                    case "dispatch" ->
                        complete(
                                Role.DISPATCHER + others,
                                "dispatch",
                                "dispatch",
                                Map.of(
                                        "unitCode",
                                        responsible,
                                        "limitAmount",
                                        5,
                                        "limitUnit",
                                        "WORKING_DAY",
                                        "coHandlers",
                                        helping));
                    case "handle" -> {
                        String handler = Role.UNIT_HANDLER + others;
                        complete(handler, "handle", "feedback", Map.of("photos", List.of(upload(handler))));
                    }
                    case "verify" -> complete(Role.SUPERVISOR + others, "verify", "pass", Map.of());
                    case "answer" -> complete(reporter, "answer", "notFixed", Map.of());
                    default -> throw new IllegalStateException("Nobody plays " + waiting() + " towards " + step);
                }
            }
            return this;
        }

        /** Plays until a task of this step waits, which may be one that only comes by the side. */
        Play at(String step) {
            switch (step) {
                case "recheck" -> recheck();
                case "assist" -> assist();
                case "list", "commit", "handOver" -> listing(step);
                case "decide" -> deadlineRequest();
                default -> task(step);
            }
            return this;
        }

        /** The task of this step, in the knocker's own hands if that is what is asked for and can be. */
        String task(String step) {
            upTo(step);
            return claimed(step);
        }

        private String claimed(String step) {
            String task = idOf(step);
            if (own) {
                // Whoever has no such task is refused, which is fine: then it is their unit's.
                district.client(knocker).post("/work-items/" + task + "/claim", Map.of());
            }
            return task;
        }

        String recheck() {
            subcategory = District.RECHECKED;
            upTo("answer");
            awaitTimer("recheckDue", "recheck");
            return claimed("recheck");
        }

        /** Lets a timer fire, and waits for the task behind it. */
        private void awaitTimer(String timer, String step) {
            try {
                district.fire(timer);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Instant until = Instant.now().plus(PATIENCE);
            while (!waits(step)) {
                if (Instant.now().isAfter(until)) {
                    throw new IllegalStateException("The timer of " + number + " does not fire");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }

        String assist() {
            responsible = "B0";
            helping = List.of("B" + side);
            upTo("assist");
            return claimed("assist");
        }

        String listing(String step) {
            String supervisor = Role.SUPERVISOR + others;
            upTo("handle");
            done(district.client(supervisor)
                    .post("/rectification-orders/" + number + "/listed-supervision", Map.of("comment", "access")));
            if (!step.equals("list")) {
                complete(supervisor, "list", "listed", Map.of("limitAmount", 5, "limitUnit", "WORKING_DAY"));
            }
            if (step.equals("handOver")) {
                complete(
                        Role.UNIT_HANDLER + others,
                        "commit",
                        "committed",
                        Map.of("responsible", "access", "post", "access", "until", tomorrow()));
                awaitTimer("promiseEnds", "handOver");
            }
            return claimed(step);
        }

        String deadlineRequest() {
            upTo("handle");
            done(district.client(Role.UNIT_HANDLER + others)
                    .post(
                            "/rectification-orders/" + number + "/deadline-requests",
                            Map.of("kind", "EXTENSION", "amount", 1, "reason", "access")));
            return claimed("decide");
        }

        private boolean waits(String step) {
            return tasks().stream().anyMatch(task -> task.getString("step").equals(step));
        }

        private String waiting() {
            return tasks().get(0).getString("step");
        }

        private String idOf(String step) {
            return tasks().stream()
                    .filter(task -> task.getString("step").equals(step))
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
        }

        private List<JsonObject> tasks() {
            return done(district.client(Role.AUDITOR.name()).get("/rectification-orders/" + number))
                    .json()
                    .getJsonArray("openTasks")
                    .getValuesAs(JsonObject.class);
        }

        private void complete(String person, String step, String outcome, Map<String, ?> data) {
            done(district.client(person)
                    .post(
                            "/work-items/" + idOf(step) + "/complete",
                            Map.of("outcome", outcome, "comment", "access", "data", data)));
        }
    }
}
