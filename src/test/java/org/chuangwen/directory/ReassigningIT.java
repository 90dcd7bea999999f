package org.chuangwen.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.identity.Tokens;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.CaseDetail;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.Unattended;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is moved or dissolved, nothing that was open is lost from sight. */
@InContainer
class ReassigningIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);
    private static final int RACES = 4;
    private static final int CHANGES = 25;

    @Inject
    private TestDistrict districts;

    @Inject
    private Units units;

    @Inject
    private Grids grids;

    @Inject
    private People people;

    @Inject
    private DirectoryBook book;

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private Tokens tokens;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Unattended unattended;

    @Inject
    private Notices notices;

    @Inject
    private Journal journal;

    @Resource
    private ManagedExecutorService threads;

    private District district;
    private Actor admin;

    @BeforeEach
    void create() {
        reported.clear();
        district = districts.create();
        admin = districts.appoint(district.auditor(), Role.ADMINISTRATOR, district.root());
    }

    @Test
    void shouldPassOrdersAndClaimedItemsToSuccessorWithClockGoingOn() {
        String number = dispatched(district.bureau());
        worklist.claim(district.handler(), item(number).id());
        Instant due = item(number).dueAt();

        dissolve(district.bureau(), district.otherBureau());

        CaseDetail detail = caseBook.detail(district.otherHandler(), number);
        assertThat(detail.responsibleUnit().id())
                .isEqualTo(district.otherBureau().id());
        assertThat(detail.of().currentOrder().dueAt()).isEqualTo(due);
        assertThat(item(number).unitId()).isEqualTo(district.otherBureau().id());
        assertThat(item(number).dueAt()).isEqualTo(due);
        assertThat(item(number).assigneeId()).isEqualTo(district.handler().personId());
        assertThat(journal.of(number)).extracting(JournalEntry::action).contains("passToUnit");
        assertThat(notices.of(district.otherHandler(), null, 10))
                .extracting("kind")
                .contains("passedToUnit");

        Actor moved = actors.of(district.handler().personId());
        assertThat(moved.post(Role.UNIT_HANDLER).orElseThrow().unitId())
                .isEqualTo(district.otherBureau().id());
        worklist.complete(moved, item(number).id(), new Completion("sendBack", "Belongs to the power company", null));
        assertThat(item(number).step()).isEqualTo("dispatch");
        assertThatThrownBy(() -> worklist.complete(
                        district.dispatcher(),
                        item(number).id(),
                        dispatchTo(district.bureau().code())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void shouldPassCommunityWithGridsPeopleAndCases() {
        Unit other = units.found(
                admin,
                new UnitForm(
                        "C2" + district.community().code(),
                        "Other",
                        org.chuangwen.organisation.UnitKind.COMMUNITY,
                        district.root().code(),
                        List.of()));
        String waiting = report();

        dissolve(district.community(), other);

        CaseDetail detail = caseBook.detail(district.dispatcher(), waiting);
        assertThat(detail.community().id()).isEqualTo(other.id());
        assertThat(organisation.grid(district.grid().id()).orElseThrow().communityId())
                .isEqualTo(other.id());
        Actor patroller = actors.of(district.patroller().personId());
        assertThat(patroller.post(Role.PATROLLER).orElseThrow().unitId()).isEqualTo(other.id());
        assertThat(inbox.todo(district.dispatcher(), null, 50))
                .extracting(WorkItem::subject)
                .contains(waiting);
        assertThat(organisation.unitWithCode(district.community().code())).isEmpty();
        assertNothingOutOfSight();
    }

    @Test
    void shouldPassOpenCasesOfDissolvedGrid() {
        var other = grids.found(
                admin,
                new GridForm(
                        "G2" + district.grid().code(),
                        "Other",
                        district.community().code(),
                        null,
                        null,
                        null));
        String number = report();

        grids.dissolve(
                admin,
                district.grid().id(),
                organisation.grid(district.grid().id()).orElseThrow().version(),
                other.code(),
                LONG_AGO,
                null);

        assertThat(caseBook.detail(district.dispatcher(), number).grid().id()).isEqualTo(other.id());
        assertThatThrownBy(this::report).isInstanceOf(InvalidInput.class);
    }

    @Test
    void shouldGiveBackWhatWasClaimedWhenPersonMoves() {
        String number = dispatched(district.bureau());
        worklist.claim(district.handler(), item(number).id());
        assertThat(todo(district.secondHandler())).doesNotContain(number);

        move(district.handler(), district.otherBureau(), null);

        assertThat(item(number).assigneeId()).isNull();
        assertThat(todo(district.secondHandler())).contains(number);
        Actor moved = actors.of(district.handler().personId());
        assertThat(todo(moved)).doesNotContain(number);
        assertThat(notices.of(district.secondHandler(), null, 10))
                .extracting("kind")
                .contains("returnedToList");
        assertThat(journal.of(number)).extracting(JournalEntry::action).contains("returnToList");
        assertThatThrownBy(() ->
                        worklist.complete(moved, item(number).id(), new Completion("sendBack", "No longer mine", null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void shouldHandOverToNamedSuccessorWhenPersonLeavesAndEndTokens() {
        String number = dispatched(district.bureau());
        worklist.claim(district.handler(), item(number).id());
        String token = tokens.give(district.handler()).token();
        Person leaving = organisation.person(district.handler().personId()).orElseThrow();

        people.leave(
                admin,
                leaving.id(),
                leaving.version(),
                LONG_AGO,
                district.secondHandler().username());

        assertThat(item(number).assigneeId()).isEqualTo(district.secondHandler().personId());
        assertThat(notices.of(district.secondHandler(), null, 10))
                .extracting("kind")
                .contains("handedOver");
        assertThat(tokens.holder(token)).isEmpty();
        assertThat(actors.find(leaving.id())).isEmpty();
    }

    @Test
    void shouldListWhatNobodyIsLeftToDo() {
        String number = dispatched(district.otherBureau());
        assertThat(unattended.list(admin)).extracting(WorkItem::subject).doesNotContain(number);

        move(district.otherHandler(), district.bureau(), null);

        assertThat(unattended.list(admin)).extracting(WorkItem::subject).contains(number);
        assertThat(book.gaps(admin).units()).extracting(Unit::id).isNotEmpty();
    }

    @Test
    void shouldReaddressWhenUnitMovesBelowAnother() {
        Actor above = district.otherHandler();
        String number = dispatched(district.bureau());
        assertThat(todo(above)).doesNotContain(number);

        Unit unit = organisation.unit(district.bureau().id()).orElseThrow();
        units.change(
                admin,
                unit.id(),
                unit.version(),
                new UnitForm(
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        district.otherBureau().code(),
                        List.of()));

        assertThat(todo(above)).contains(number);
        assertThat(todo(district.secondHandler())).contains(number);
    }

    @Test
    void shouldKeepEverythingInSightWhateverIsMovedOrDissolved() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> numbers = new ArrayList<>();
        List<Unit> bureaus = new ArrayList<>(List.of(district.bureau(), district.otherBureau()));
        List<Actor> handlers =
                new ArrayList<>(List.of(district.handler(), district.secondHandler(), district.otherHandler()));
        for (int change = 0; change < CHANGES; change++) {
            Unit one = bureaus.get(random.nextInt(bureaus.size()));
            Unit other = bureaus.get(random.nextInt(bureaus.size()));
            Actor handler = handlers.get(random.nextInt(handlers.size()));
            switch (random.nextInt(6)) {
                case 0 ->
                    bureaus.add(units.found(
                            admin,
                            new UnitForm(
                                    "N" + change + "-" + one.code(),
                                    "New",
                                    one.kind(),
                                    district.root().code(),
                                    List.of())));
                case 1 -> {
                    if (bureaus.size() > 2 && !isBelow(other, one)) {
                        dissolve(one, other);
                        bureaus.removeIf(unit -> unit.id().equals(one.id()));
                    }
                }
                case 2 -> move(handler, one, null);
                case 3 -> claimAny(actors.of(handler.personId()));
                case 4 -> {
                    if (!isBelow(other, one)) {
                        Unit moving = organisation.unit(one.id()).orElseThrow();
                        units.change(
                                admin,
                                moving.id(),
                                moving.version(),
                                new UnitForm(moving.code(), moving.name(), moving.kind(), other.code(), List.of()));
                    }
                }
                default -> {
                    if (!organisation.holders(Role.UNIT_HANDLER, one.id()).isEmpty()) {
                        numbers.add(dispatched(one));
                    }
                }
            }
            assertNothingOutOfSight();
        }
        assertThat(numbers).as("seed %s", seed).isNotNull();
    }

    @Test
    void shouldNotLoseItemThatIsAnsweredWhileItsUnitIsDissolved() throws Exception {
        for (int race = 0; race < RACES; race++) {
            create();
            String number = dispatched(district.bureau());
            String id = item(number).id();
            Future<?> answering = threads.submit(() -> attempt(() -> worklist.complete(
                    district.handler(), id, new Completion("sendBack", "Belongs to the power company", null))));
            Future<?> dissolving =
                    threads.submit(() -> attempt(() -> dissolve(district.bureau(), district.otherBureau())));
            answering.get();
            dissolving.get();
            if (organisation.unit(district.bureau().id()).orElseThrow().active()) {
                dissolve(district.bureau(), district.otherBureau());
            }

            WorkItem open = item(number);
            assertThat(open.step()).isIn("dispatch", "handle");
            assertThat(open.step().equals("dispatch")
                            || open.unitId().equals(district.otherBureau().id()))
                    .as("open at %s for unit %s", open.step(), open.unitId())
                    .isTrue();
            assertNothingOutOfSight();
        }
    }

    @Test
    void shouldPassWhatBeganWhileUnitWasDissolved() throws Exception {
        for (int race = 0; race < RACES; race++) {
            create();
            String number = report();
            worklist.complete(district.dispatcher(), item(number).id(), new Completion("accept", null, null));
            String id = item(number).id();
            Future<?> dispatching = threads.submit(() -> attempt(() -> worklist.complete(
                    district.dispatcher(), id, dispatchTo(district.bureau().code()))));
            Future<?> dissolving =
                    threads.submit(() -> attempt(() -> dissolve(district.bureau(), district.otherBureau())));
            dispatching.get();
            dissolving.get();
            if (organisation.unit(district.bureau().id()).orElseThrow().active()) {
                dissolve(district.bureau(), district.otherBureau());
            }

            succession.tellAgain();

            WorkItem open = item(number);
            assertThat(open.step().equals("dispatch")
                            || open.unitId().equals(district.otherBureau().id()))
                    .as("open at %s for unit %s", open.step(), open.unitId())
                    .isTrue();
            assertNothingOutOfSight();
        }
    }

    @Inject
    private Succession succession;

    /** Somebody else may be first; that is what is tried here. */
    private static void attempt(Runnable verb) {
        try {
            verb.run();
        } catch (RuntimeException e) {
            if (Causes.problemIn(e).isEmpty()) {
                throw e;
            }
        }
    }

    private void assertNothingOutOfSight() {
        List<String> listed = unattended.list(admin).stream().map(WorkItem::id).toList();
        List<Actor> everybody = List.of(
                district.patroller(),
                district.clerk(),
                district.dispatcher(),
                district.handler(),
                district.secondHandler(),
                district.otherHandler(),
                district.supervisor(),
                district.leader());
        Set<String> seen = everybody.stream()
                .flatMap(actor -> actors.find(actor.personId()).stream())
                .flatMap(actor -> inbox.todo(actor, null, 100).stream())
                .map(WorkItem::id)
                .collect(Collectors.toSet());
        for (WorkItem item : itemsOfDistrict()) {
            assertThat(seen.contains(item.id()) || listed.contains(item.id()))
                    .as("%s of %s is before somebody's eyes", item.step(), item.subject())
                    .isTrue();
        }
    }

    private final List<String> reported = new ArrayList<>();

    private List<WorkItem> itemsOfDistrict() {
        return reported.stream()
                .flatMap(number -> inbox.openOf(number).stream())
                .toList();
    }

    private String report() {
        String number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
        reported.add(number);
        return number;
    }

    private String dispatched(Unit unit) {
        String number = report();
        worklist.complete(district.dispatcher(), item(number).id(), new Completion("accept", null, null));
        worklist.complete(
                district.dispatcher(),
                item(number).id(),
                dispatchTo(organisation.unit(unit.id()).orElseThrow().code()));
        return number;
    }

    private static Completion dispatchTo(String unitCode) {
        return new Completion(
                "dispatch", null, Map.of("unitCode", unitCode, "limitAmount", 3, "limitUnit", "WORKING_DAY"));
    }

    private WorkItem item(String number) {
        return inbox.openOf(number).get(0);
    }

    private List<String> todo(Actor actor) {
        return inbox.todo(actors.of(actor.personId()), null, 100).stream()
                .map(WorkItem::subject)
                .toList();
    }

    private void claimAny(Actor actor) {
        inbox.todo(actor, null, 100).stream()
                .filter(item -> item.assigneeId() == null)
                .findFirst()
                .ifPresent(item -> worklist.claim(actor, item.id()));
    }

    private boolean isBelow(Unit unit, Unit of) {
        return organisation
                .unit(unit.id())
                .orElseThrow()
                .path()
                .startsWith(organisation.unit(of.id()).orElseThrow().path());
    }

    private void dissolve(Unit unit, Unit into) {
        units.dissolve(
                admin, unit.id(), organisation.unit(unit.id()).orElseThrow().version(), into.code(), LONG_AGO, null);
    }

    private void move(Actor actor, Unit to, String successor) {
        PersonDetail detail = book.person(admin, actor.personId());
        people.change(
                admin,
                actor.personId(),
                detail.person().version(),
                new PersonForm(
                        detail.person().username(),
                        detail.person().name(),
                        null,
                        List.of(new PersonForm.Post(Role.UNIT_HANDLER, to.code()))),
                successor);
    }

    @Test
    void shouldTellWhoeverIsSecondThatSomebodyWasFirst() {
        Unit unit = organisation.unit(district.bureau().id()).orElseThrow();
        UnitForm form = new UnitForm(
                unit.code(), "Renamed", unit.kind(), district.root().code(), List.of());

        units.change(admin, unit.id(), unit.version(), form);

        assertThatThrownBy(() -> units.change(admin, unit.id(), unit.version(), form))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> units.change(district.dispatcher(), unit.id(), unit.version() + 1, form))
                .isInstanceOf(NotAllowed.class);
    }
}
