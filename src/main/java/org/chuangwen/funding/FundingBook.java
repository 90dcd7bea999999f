package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.funding.process.InstalmentProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;

/** Reads requests, for those who may. */
@ApplicationScoped
@Transactional
public class FundingBook {

    /** A case waits for one request at a time; each that came to nothing may be followed by another. */
    private static final int OF_A_CASE_MOST = 10;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RequestStore requests;

    @Inject
    private RequestAccess access;

    @Inject
    private RequestCheck check;

    @Inject
    private RequestMoney money;

    @Inject
    private FundingRuleBook rules;

    @Inject
    private FundSources sources;

    @Inject
    private PayingSources payingSources;

    @Inject
    private CaseBook cases;

    @Inject
    private Meetings meetings;

    @Inject
    private Organisation organisation;

    @Inject
    private Inbox inbox;

    @Inject
    private Journal journal;

    @Inject
    private Attachments attachments;

    /**
     * The whole request.
     *
     * @throws NotFound if there is no such request, or none the actor may know of
     */
    public RequestDetail detail(Actor actor, String number) {
        FundingRequest of = access.requireReadable(actor, number);
        // Pages read the lines when the transaction is over.
        of.items().size();
        RequestMoney.Held held = money.of(of);
        String category = requests.categoryName(of);
        List<Objection> objections = requests.objectionsOf(of);
        List<FundingDecision> decisions = requests.decisionsOf(of);
        List<Instalment> instalments = requests.instalmentsOf(of);
        List<ProgressReport> progress = requests.progressOf(of);
        return new RequestDetail(
                of,
                category,
                organisation.unit(of.applicantUnitId()).orElseThrow(),
                of.grantingUnitId() == null
                        ? null
                        : organisation.unit(of.grantingUnitId()).orElseThrow(),
                category == null ? null : rules.papers(category, of.asked()),
                new RequestDetail.Account(
                        of.asked(), of.granted(), held.reserved(), held.committed(), held.paid(), held.released()),
                requests.papersOf(of),
                objections,
                decisions,
                meetings.deliberationsOf(number),
                instalments,
                progress,
                requests.entriesOf(of),
                inbox.openOf(number),
                journal.of(number),
                attachments.of(number),
                names(Stream.of(
                                Stream.of(of.applicantId(), of.reviewedBy(), of.completedBy()),
                                objections.stream().map(Objection::answeredBy),
                                decisions.stream().map(FundingDecision::decidedBy),
                                instalments.stream().map(Instalment::paidBy),
                                progress.stream().map(ProgressReport::reportedBy))
                        .flatMap(ids -> ids)));
    }

    private Map<Long, String> names(Stream<Long> ids) {
        return ids.filter(id -> id != null)
                .distinct()
                .map(id -> organisation.person(id).orElseThrow())
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Whether the actor may write the request, save it and take it back. */
    public boolean mayWrite(Actor actor, String number) {
        return requests.withNumber(number)
                .filter(of -> access.mayRead(actor, of) && access.mayWrite(actor, of))
                .isPresent();
    }

    /** Whether the actor pays it, and may take a payment back. */
    public boolean mayPay(Actor actor, String number) {
        return requests.withNumber(number)
                .filter(of -> access.isGranting(actor, Role.FINANCE_OFFICER, of) && !of.isAskedBy(actor.personId()))
                .isPresent();
    }

    /**
     * What a draft still lacks before it can be submitted, each with its field; none once it is submitted.
     *
     * @throws NotFound if there is no such request, or none the actor may know of
     */
    public List<FieldError> missing(Actor actor, String number) {
        FundingRequest of = access.requireReadable(actor, number);
        FieldErrors errors = new FieldErrors();
        if (of.state() == RequestState.DRAFT) {
            check.checkComplete(of, errors);
        }
        return errors.asList();
    }

    /** What must come with a request of this category and sum. */
    public RequiredPapers papersFor(String category, java.math.BigDecimal amount) {
        return rules.papers(category, amount);
    }

    /** What residents' consent must reach. */
    public ConsentThreshold thresholdFor(ConsentClass of) {
        return rules.threshold(of);
    }

    /** What requests are for, also what no new one can be for any more. */
    public List<FundingCategory> categories() {
        return requests.categories();
    }

    /** The units that can be asked: whose office reviews requests. */
    public List<Unit> grantingUnits() {
        return organisation.unitsWith(Role.OFFICE_REVIEWER);
    }

    /**
     * The sources that a request can be paid from.
     *
     * @throws NotFound if there is no such request, or none the actor may know of
     */
    public List<FundSourceRow> sourcesFor(Actor actor, String number) {
        FundingRequest of = access.requireReadable(actor, number);
        return of.grantingUnitId() == null || !access.isGranting(actor, Role.FINANCE_OFFICER, of)
                ? List.of()
                : payingSources.of(of).stream().map(sources::row).toList();
    }

    /**
     * One page of the requests within the actor's reach, the latest first.
     *
     * @param before the id of the last of the page before, null for the first page
     */
    public List<RequestRow> page(Actor actor, RequestFilter filter, Long before, int limit) {
        Reach reach = Reach.of(actor);
        Set<Long> units = reach.everything() ? Set.of(-1L) : organisation.idsBelow(reach.unitPaths());
        if (units.isEmpty()) {
            return List.of();
        }
        List<String> conditions = new ArrayList<>(List.of("r.id < :before"));
        Map<String, Object> values = new HashMap<>(Map.of("before", before == null ? Long.MAX_VALUE : before));
        if (!reach.everything()) {
            conditions.add("(r.applicantUnitId in :units or r.grantingUnitId in :units and r.submittedAt is not null)");
            values.put("units", units);
        }
        narrow(filter, conditions, values);
        TypedQuery<FundingRequest> query = entityManager.createQuery(
                "select r from FundingRequest r where " + String.join(" and ", conditions) + " order by r.id desc",
                FundingRequest.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultStream().map(this::row).toList();
    }

    /**
     * The requests for money that a case waited for, the latest first: whoever may read the case knows which they are
     * and where they stand, and no more of those that they may not read.
     */
    public List<RequestOfCase> ofCase(Actor actor, String caseNumber) {
        if (!cases.isReadable(actor, caseNumber)) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select r from FundingRequest r where r.caseNumber = ?1 order by r.id desc",
                        FundingRequest.class)
                .setParameter(1, caseNumber)
                .setMaxResults(OF_A_CASE_MOST)
                .getResultStream()
                .map(of -> requestOfCase(of, access.mayRead(actor, of)))
                .toList();
    }

    private static RequestOfCase requestOfCase(FundingRequest of, boolean readable) {
        return new RequestOfCase(of.number(), readable ? of.title() : null, of.state(), readable);
    }

    private void narrow(RequestFilter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.state() != null) {
            conditions.add("r.state = :state");
            values.put("state", filter.state());
        }
        if (filter.category() != null) {
            conditions.add("r.categoryId = :category");
            values.put(
                    "category",
                    requests.categoryNamed(filter.category())
                            .map(FundingCategory::id)
                            .orElse(-1L));
        }
        if (filter.unitCode() != null) {
            conditions.add("(r.applicantUnitId = :unit or r.grantingUnitId = :unit)");
            values.put(
                    "unit",
                    organisation.unitWithCode(filter.unitCode()).map(Unit::id).orElse(-1L));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(r.number like :text escape '!' or r.title like :text escape '!')");
            values.put("text", "%" + filter.text().strip().replaceAll("[!%_]", "!$0") + "%");
        }
        if (filter.open() != null) {
            conditions.add("r.state " + (filter.open() ? "not in" : "in") + " :over");
            values.put(
                    "over",
                    EnumSet.allOf(RequestState.class).stream()
                            .filter(RequestState::isOver)
                            .toList());
        }
    }

    private RequestRow row(FundingRequest of) {
        List<WorkItem> open = of.state().isOver() ? List.of() : inbox.openOf(of.number());
        // Payments wait beside the work: what brings the request on is told first.
        WorkItem turn = open.stream()
                .filter(item -> !item.step().equals(InstalmentProcess.PAY))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
        return new RequestRow(
                of.id(),
                of.number(),
                of.title(),
                requests.categoryName(of),
                organisation.unit(of.applicantUnitId()).orElseThrow().name(),
                of.grantingUnitId() == null
                        ? null
                        : organisation.unit(of.grantingUnitId()).orElseThrow().name(),
                of.state(),
                of.asked(),
                of.granted(),
                money.of(of).paid(),
                of.createdAt(),
                turn == null ? null : turn.role(),
                turn == null ? null : turn.step(),
                turn == null ? null : turn.createdAt(),
                until(of, turn),
                of.state() == RequestState.AWAITING_BUDGET ? payingSources.lacking(of) : null,
                of.state() == RequestState.DRAFT && of.submittedAt() != null ? returnedFor(of) : null);
    }

    private static Instant until(FundingRequest of, WorkItem turn) {
        if (turn != null) {
            return turn.dueAt();
        }
        return of.state() == RequestState.PUBLIC_NOTICE ? of.noticeUntil() : null;
    }

    private String returnedFor(FundingRequest of) {
        return journal.of(of.number()).stream()
                .filter(entry -> entry.action().equals("returnRequest"))
                .reduce((one, later) -> later)
                .map(JournalEntry::remark)
                .orElse(null);
    }
}
