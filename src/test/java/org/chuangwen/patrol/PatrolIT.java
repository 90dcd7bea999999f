package org.chuangwen.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.directory.People;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.rectification.ReportIntake;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class PatrolIT {

    private static final Instant MONTH_BEGIN = Instant.parse("2040-04-30T16:00:00Z");
    private static final int ROUNDS = 10;
    private static final YearMonth MAY = YearMonth.of(2040, 5);

    @Inject
    private TestDistrict districts;

    @Inject
    private Patrols patrols;

    @Inject
    private PatrolPlans plans;

    @Inject
    private People people;

    @Inject
    private Organisation organisation;

    @Inject
    private PatrolBook book;

    @Inject
    private Rectification rectification;

    @Inject
    private ReportIntake intake;

    @Inject
    private CityClock clock;

    @Resource
    private ManagedExecutorService threads;

    private District district;
    private Actor patroller;

    @BeforeEach
    void create() {
        clock.holdAt(MONTH_BEGIN.plus(Duration.ofHours(9)));
        district = districts.create();
        patroller = district.patroller();
    }

    @AfterEach
    void letGo() {
        clock.release();
    }

    private Patrol start() {
        return patrols.start(patroller, district.grid().code(), new Spot(24.3, 109.4));
    }

    private String report() {
        return rectification.report(
                patroller, district.discovery("Wires hang from the windows", List.of(districts.photo(patroller))));
    }

    private void pass(Duration time) {
        clock.holdAt(clock.now().plus(time));
    }

    @Test
    void shouldLinkWhatIsReportedWhileOnPatrol() {
        String before = report();
        Patrol patrol = start();
        pass(Duration.ofMinutes(10));
        String found = report();
        pass(Duration.ofMinutes(20));

        patrols.end(patroller, patrol.id(), null, "The main road is clean");
        String after = report();

        PatrolRow row = book.mine(patroller, null, 10).get(0);
        assertThat(row.findings()).containsExactly(found).doesNotContain(before, after);
        assertThat(row.minutes()).isEqualTo(30);
        assertThat(row.start()).isEqualTo(new Spot(24.3, 109.4));
        assertThat(row.end()).isNull();
        assertThat(patrols.current(patroller)).isEmpty();
    }

    @Test
    void shouldLinkWhatIsSentAfterThePatrolWhenItWasBegunOnIt() {
        Patrol first = start();
        pass(Duration.ofMinutes(30));
        patrols.end(patroller, first.id(), null, null);
        pass(Duration.ofMinutes(5));
        String sentLater = reportBegun(Duration.ofMinutes(15));
        String begunLater = reportBegun(Duration.ofMinutes(2));
        Patrol second = start();
        String sentOnTheNext = reportBegun(Duration.ofMinutes(15));
        String found = reportBegun(Duration.ZERO);

        assertThat(patrols.findings(first)).containsExactlyInAnyOrder(sentLater, sentOnTheNext);
        assertThat(patrols.findings(second)).containsExactly(found).doesNotContain(begunLater);
    }

    private String reportBegun(Duration ago) {
        return intake.take(
                patroller,
                district.discovery("Wires hang from the windows", List.of(districts.photo(patroller))),
                null,
                null,
                ago);
    }

    @Test
    void shouldBeOnOnePatrolAtATime() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(startedAtOnce()).isEqualTo(1);
            assertThatThrownBy(this::start).isInstanceOf(Conflict.class);
            patrols.end(patroller, patrols.current(patroller).orElseThrow().id(), null, null);
        }
    }

    /** How many of several who set out as the same person do. */
    private int startedAtOnce() throws Exception {
        List<Future<Boolean>> starting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starting.add(threads.submit(() -> {
                try {
                    start();
                    return true;
                } catch (RuntimeException e) {
                    assertThat(Causes.problemIn(e)).get().isInstanceOf(Conflict.class);
                    return false;
                }
            }));
        }
        int started = 0;
        for (Future<Boolean> one : starting) {
            started += Boolean.TRUE.equals(one.get()) ? 1 : 0;
        }
        return started;
    }

    @Test
    void shouldCloseAndMarkWhatNobodyEnded() {
        Patrol forgotten = start();
        plans.plan(district.leader(), district.grid().code(), 4, null, null, null);
        pass(Patrols.LONGEST.plusMinutes(1));
        report();

        patrols.closeForgotten();

        PatrolRow row = book.mine(patroller, null, 1).get(0);
        assertThat(row.state()).isEqualTo(Patrol.State.FORGOTTEN);
        assertThat(row.endedAt()).isEqualTo(forgotten.startedAt().plus(Patrols.LONGEST));
        assertThat(row.findings()).isEmpty();
        GridProgress progress = progress();
        assertThat(progress.done()).isZero();
        assertThat(progress.forgotten()).isEqualTo(1);
        assertThatThrownBy(() -> patrols.end(patroller, forgotten.id(), null, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldTellWhoIsBehindProRata() {
        plans.plan(district.leader(), district.grid().code(), 31, null, null, null);
        assertThat(progress().due()).isZero();
        walk();

        pass(Duration.ofDays(1));
        assertThat(progress().due()).isEqualTo(1);
        assertThat(progress().behind()).isFalse();

        pass(Duration.ofDays(2));
        assertThat(progress().behind()).isTrue();
        assertThat(progress().left()).isEqualTo(30);
        assertThat(PersonProgress.of(List.of(progress())))
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo(patroller.name()))
                .satisfies(person -> assertThat(person.behind()).isTrue());
        assertThat(book.ofGrid(district.leader(), district.grid().code(), MAY, PatrolBook.Which.ALL, null, 10))
                .hasSize(1);
    }

    @Test
    void shouldLetOnlyThoseSeeAndPlanWhoMay() {
        District elsewhere = districts.create();
        plans.plan(district.leader(), district.grid().code(), 4, null, null, null);

        assertThat(book.progress(elsewhere.clerk(), MAY))
                .extracting(GridProgress::gridCode)
                .doesNotContain(district.grid().code());
        assertThat(book.progress(district.clerk(), MAY))
                .extracting(GridProgress::gridCode)
                .contains(district.grid().code());
        assertThatThrownBy(() ->
                        book.ofGrid(elsewhere.clerk(), district.grid().code(), MAY, PatrolBook.Which.ALL, null, 10))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.plan(district.clerk(), district.grid().code(), 5, null, null, 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        patrols.start(elsewhere.patroller(), district.grid().code(), null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> patrols.start(district.clerk(), district.grid().code(), null))
                .isInstanceOf(NotAllowed.class);
        Patrol mine = start();
        assertThatThrownBy(() -> patrols.end(elsewhere.patroller(), mine.id(), null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void shouldTellThatSomebodyPlannedFirst() {
        plans.plan(district.leader(), district.grid().code(), 4, null, null, null);

        assertThatThrownBy(() -> plans.plan(district.leader(), district.grid().code(), 5, null, null, null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> plans.plan(district.leader(), district.grid().code(), 5, "nobody", null, 0))
                .isInstanceOf(InvalidInput.class);
        plans.plan(district.leader(), district.grid().code(), 0, null, null, 0);
        assertThat(book.progress(district.leader(), MAY))
                .extracting(GridProgress::gridCode)
                .doesNotContain(district.grid().code());
    }

    @Test
    void shouldPassPlanToSuccessorWhenPatrollerLeaves() {
        Actor other = districts.appoint(district.clerk(), Role.PATROLLER, district.community());
        Actor admin = districts.appoint(district.auditor(), Role.ADMINISTRATOR, district.root());
        plans.plan(district.leader(), district.grid().code(), 4, patroller.username(), null, null);
        Person leaving = organisation.person(patroller.personId()).orElseThrow();

        people.leave(admin, leaving.id(), leaving.version(), MAY.atDay(1), other.username());

        assertThat(progress().patrollerUsername()).isEqualTo(other.username());
        assertThat(plans.walkers(district.leader(), district.grid().code()))
                .extracting(Person::username)
                .containsExactly(other.username());
    }

    @Test
    void shouldCreditWhoWalkedWhenItIsSomebodyElsesGrid() {
        Actor other = districts.appoint(district.clerk(), Role.PATROLLER, district.community());
        plans.plan(district.leader(), district.grid().code(), 31, null, null, null);
        for (int day = 0; day < 3; day++) {
            walk(other);
            pass(Duration.ofDays(1));
        }

        assertThat(progress().behind()).isFalse();
        List<PersonProgress> people = PersonProgress.of(List.of(progress()));
        assertThat(people)
                .filteredOn(row -> row.name().equals(patroller.name()))
                .singleElement()
                .satisfies(row -> assertThat(row.planned()).isEqualTo(31))
                .satisfies(row -> assertThat(row.done()).isZero())
                .satisfies(row -> assertThat(row.behind()).isTrue());
        assertThat(people)
                .filteredOn(row -> row.name().equals(other.name()))
                .singleElement()
                .satisfies(row -> assertThat(row.elsewhere()).isEqualTo(3))
                .satisfies(row -> assertThat(row.planned()).isZero())
                .satisfies(row -> assertThat(row.behind()).isFalse());
        assertThat(book.ofPerson(
                        district.leader(),
                        organisation.person(other.personId()).orElseThrow().username(),
                        MAY,
                        PatrolBook.Which.ENDED,
                        null,
                        10))
                .hasSize(3);
    }

    private void walk() {
        walk(patroller);
    }

    private void walk(Actor walker) {
        Patrol patrol = patrols.start(walker, district.grid().code(), null);
        pass(Duration.ofMinutes(40));
        patrols.end(walker, patrol.id(), null, null);
    }

    private GridProgress progress() {
        return book.progress(district.leader(), MAY).stream()
                .filter(row -> row.gridCode().equals(district.grid().code()))
                .findFirst()
                .orElseThrow();
    }
}
