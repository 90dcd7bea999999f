package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.idempotency.Once;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.MoneyNeeded;
import org.chuangwen.worklist.Worklist;

/** What is done to a request outside of its tasks: it is drafted, saved, completed with papers, objected to. */
@ApplicationScoped
@Transactional
public class FundingRequests {

    /** Under which keys of new requests are kept. */
    private static final String DOOR = "funding-request";

    private static final int PAPERS_MOST = 30;
    private static final int OBJECTIONS_MOST = 100;
    private static final int NAME_MOST = 60;
    private static final DateTimeFormatter WRITTEN_AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    private RequestStore requests;

    @Inject
    private RequestAccess access;

    @Inject
    private RequestCheck check;

    @Inject
    private FundingRequestProcess process;

    @Inject
    private Worklist worklist;

    @Inject
    private FundingNotices notices;

    @Inject
    private Organisation organisation;

    @Inject
    private Attachments attachments;

    @Inject
    private Journal journal;

    @Inject
    private Once once;

    @Inject
    private CityClock clock;

    /**
     * Begins a draft for the actor's own unit.
     *
     * @param key drawn by whoever sends it; null if it is sent once only
     * @return the new request's number
     * @throws NotAllowed if the actor is clerk of no unit
     * @throws InvalidInput naming each field that cannot be kept
     */
    public String draft(Actor actor, RequestDraft draft, String key) {
        return once.answer(actor, DOOR, key, RequestContent.of(draft), () -> begin(actor, draft));
    }

    private String begin(Actor actor, RequestDraft draft) {
        actor.require(Role.COMMUNITY_CLERK);
        FieldErrors errors = new FieldErrors().requireText("title", draft.title(), RequestCheck.TITLE_MOST);
        errors.throwIfAny();
        long unit = actor.post(Role.COMMUNITY_CLERK).orElseThrow().unitId();
        FundingRequest of = open(draft.title().strip(), unit, actor.personId(), null);
        write(actor, of, draft);
        worklist.started(actor, FundingRequestProcess.KEY, of.number(), of.title());
        journal.add(new JournalEntry(of.number(), "draftRequest", clock.now())
                .by(actor, Role.COMMUNITY_CLERK)
                .fromTo(null, of.state()));
        process.start(of.number());
        return of.number();
    }

    private FundingRequest open(String title, long unit, Long applicant, String caseNumber) {
        return requests.add(new FundingRequest(requests.nextNumber(), title, unit, applicant, caseNumber, clock.now()));
    }

    /** A unit cannot rectify without money: the community finds a draft with the facts filled in. */
    void moneyNeeded(@Observes MoneyNeeded needed) {
        String title = needed.title();
        FundingRequest of = open(
                title.substring(0, Math.min(title.length(), RequestCheck.TITLE_MOST)),
                needed.communityId(),
                null,
                needed.caseNumber());
        String purpose = needed.place() + "\n" + needed.description();
        of.describe(purpose.substring(0, Math.min(purpose.length(), RequestCheck.PURPOSE_MOST)));
        attachments.share(needed.caseNumber(), of.number(), Purpose.BEFORE);
        journal.add(new JournalEntry(of.number(), "draftRequest", clock.now())
                .fromTo(null, of.state())
                .fact("case", needed.caseNumber()));
        process.start(of.number());
        notices.tellApplicant(of, "funding/needed");
    }

    /**
     * Keeps what is written so far, complete or not.
     *
     * @throws NotFound if there is no such request, or none the actor may know of
     * @throws NotAllowed if the actor may read it only
     * @throws Conflict if it is not in the applicant's hands
     * @throws InvalidInput naming each field that cannot be kept
     */
    public void save(Actor actor, String number, RequestDraft draft) {
        write(actor, access.lockAsApplicant(actor, number), draft);
    }

    /**
     * Keeps what is written so far, if nobody has written since: otherwise as {@link #save(Actor, String,
     * RequestDraft)}.
     *
     * @param seen the edition that was read before it was written on; null if whatever is there is to be replaced
     * @return the edition that is kept now
     * @throws DraftChanged if somebody has written since
     */
    public int save(Actor actor, String number, RequestDraft draft, Integer seen) {
        FundingRequest of = access.lockAsApplicant(actor, number);
        if (seen != null && seen != of.edition()) {
            throw new DraftChanged(
                    organisation.person(of.applicantId()).orElseThrow().name(),
                    WRITTEN_AT.format(of.writtenAt().atZone(clock.zone())),
                    of.edition());
        }
        write(actor, of, draft);
        return of.edition();
    }

    private void write(Actor actor, FundingRequest of, RequestDraft draft) {
        of.require(RequestState.DRAFT);
        FieldErrors errors = new FieldErrors();
        check.checkDraft(draft, errors);
        Optional<FundingCategory> category = requests.categoryNamed(draft.category());
        if (isGiven(draft.category()) && category.isEmpty()) {
            errors.add("category", "problem.notAChoice");
        } else if (category.isPresent()
                && !category.get().active()
                && !category.get().id().equals(of.categoryId())) {
            errors.add("category", "funding.categoryRetired", category.get().name());
        }
        Optional<Unit> granting =
                isGiven(draft.grantingUnit()) ? organisation.unitWithCode(draft.grantingUnit()) : Optional.empty();
        if (isGiven(draft.grantingUnit()) && granting.isEmpty()) {
            errors.add("grantingUnit", "problem.notAChoice");
        }
        errors.throwIfAny();
        of.write(
                draft,
                category.map(FundingCategory::id).orElse(null),
                granting.map(Unit::id).orElse(null),
                actor.personId(),
                clock.now());
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    /**
     * Adds an upload of the actor's as a paper: to a draft, or for a change of scope that is about to be asked for.
     *
     * @throws InvalidInput naming {@code kind} or {@code photos}
     * @throws Conflict if it is not in the applicant's hands
     */
    public void addPaper(Actor actor, String number, PaperKind kind, UUID upload) {
        FundingRequest of = access.lockAsApplicant(actor, number);
        of.takePaper(actor.personId());
        FieldErrors errors = new FieldErrors().require("kind", kind).require("photos", upload);
        if (requests.papersOf(of).size() >= PAPERS_MOST) {
            errors.add("photos", "funding.tooManyPapers", PAPERS_MOST);
        }
        errors.throwIfAny();
        attachments.attach(Set.of(upload), number, Purpose.PAPER, actor);
        requests.add(new RequestPaper(of, kind, upload));
        journal.add(new JournalEntry(number, "addPaper", clock.now())
                .by(actor, Role.COMMUNITY_CLERK)
                .fact("kind", kind));
    }

    /**
     * Takes a paper off; the file stays with the request, so that nobody can make it disappear.
     *
     * @throws NotFound if the request has no such paper
     */
    public void removePaper(Actor actor, String number, long id) {
        FundingRequest of = access.lockAsApplicant(actor, number);
        of.require(RequestState.DRAFT);
        RequestPaper paper = requests.papersOf(of).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        requests.remove(paper);
        journal.add(new JournalEntry(number, "removePaper", clock.now())
                .by(actor, Role.COMMUNITY_CLERK)
                .fact("kind", paper.kind()));
    }

    /**
     * Records what somebody had against it: while it is written, what was said when residents were asked, by the
     * applicant; while it is on public notice, by the office of the unit that grants.
     *
     * @throws Conflict if it is at neither
     * @throws InvalidInput naming {@code objector} or {@code content}
     */
    public void object(Actor actor, String number, String objector, String content) {
        FundingRequest readable = access.requireReadable(actor, number);
        boolean onNotice = readable.state() == RequestState.PUBLIC_NOTICE;
        Role role = onNotice ? Role.OFFICE_REVIEWER : Role.COMMUNITY_CLERK;
        if (onNotice ? !access.isGranting(actor, Role.OFFICE_REVIEWER, readable) : !access.mayWrite(actor, readable)) {
            throw new NotAllowed("problem.roleMissing");
        }
        FieldErrors errors = new FieldErrors()
                .requireText("objector", objector, NAME_MOST)
                .requireText("content", content, AnsweringObjections.TEXT_MOST);
        FundingRequest of = requests.lock(number);
        of.require(onNotice ? RequestState.PUBLIC_NOTICE : RequestState.DRAFT);
        Instant now = clock.now();
        if (onNotice && !now.isBefore(of.noticeUntil())) {
            throw new Conflict("funding.noticeOver");
        }
        if (requests.objectionsOf(of).size() >= OBJECTIONS_MOST) {
            errors.add("content", "funding.tooManyObjections", OBJECTIONS_MOST);
        }
        errors.throwIfAny();
        requests.add(
                new Objection(of, onNotice ? Objection.Stage.NOTICE : Objection.Stage.CONSENT, objector, content, now));
        journal.add(new JournalEntry(number, "raiseObjection", now)
                .by(actor, role)
                .remark(content)
                .fact("objector", objector));
        if (onNotice) {
            notices.tellApplicant(of, "funding/objected");
        }
    }

    /**
     * 进度报告, while the work is under way.
     *
     * @param percent how much is done, 0 to 100
     * @throws InvalidInput naming {@code content} or {@code percent}
     */
    public void reportProgress(Actor actor, String number, String content, Integer percent) {
        FundingRequest of = access.lockAsApplicant(actor, number);
        FieldErrors errors = new FieldErrors()
                .requireText("content", content, AnsweringObjections.TEXT_MOST)
                .require("percent", percent);
        if (percent != null && (percent < 0 || percent > 100)) {
            errors.add("percent", "problem.outOfRange", 0, 100);
        }
        errors.throwIfAny();
        of.reportedBy(actor.personId());
        Instant now = clock.now();
        requests.add(new ProgressReport(of, content, percent, actor.personId(), now));
        journal.add(new JournalEntry(number, "reportProgress", now)
                .by(actor, Role.COMMUNITY_CLERK)
                .remark(content)
                .fact("percent", percent));
    }
}
