package org.chuangwen.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.directory.People;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was planned for a month stays when the plan is changed later. */
@InContainer
class PastPlansIT {

    private static final YearMonth MAY = YearMonth.of(2040, 5);
    private static final YearMonth JUNE = MAY.plusMonths(1);
    private static final YearMonth JULY = MAY.plusMonths(2);

    @Inject
    private TestDistrict districts;

    @Inject
    private Patrols patrols;

    @Inject
    private PatrolPlans plans;

    @Inject
    private PatrolBook book;

    @Inject
    private People people;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    private District district;
    private Actor patroller;

    @BeforeEach
    void planInMayAndPassToJune() {
        clock.holdAt(Instant.parse("2040-05-01T01:00:00Z"));
        district = districts.create();
        patroller = district.patroller();
        plans.plan(district.leader(), district.grid().code(), 4, null, null, null);
        Patrol patrol = patrols.start(patroller, district.grid().code(), null);
        patrols.end(patroller, patrol.id(), null, null);
        clock.holdAt(Instant.parse("2040-06-25T01:00:00Z"));
    }

    @AfterEach
    void letGo() {
        clock.release();
    }

    @Test
    void shouldKeepPastMonthsWhenMoreIsAskedFromNextMonthOn() {
        plans.plan(
                district.leader(),
                district.grid().code(),
                8,
                null,
                null,
                progress(JUNE).version());

        assertThat(progress(MAY).planned()).isEqualTo(4);
        assertThat(progress(JUNE).planned()).isEqualTo(4);
        assertThat(progress(JULY).planned()).isEqualTo(8);
    }

    @Test
    void shouldKeepPastMonthsWhenPlanIsTakenAway() {
        plans.plan(
                district.leader(),
                district.grid().code(),
                0,
                null,
                JUNE,
                progress(JUNE).version());

        assertThat(progress(MAY).planned()).isEqualTo(4);
        assertThat(progress(MAY).done()).isEqualTo(1);
        assertThat(book.progress(district.leader(), JUNE))
                .extracting(GridProgress::gridCode)
                .doesNotContain(district.grid().code());
        plans.plan(district.leader(), district.grid().code(), 6, null, null, null);
        assertThat(progress(JUNE).planned()).isEqualTo(6);
    }

    @Test
    void shouldKeepPastMonthsWithTheFormerPatrollerWhenTheyLeave() {
        Actor other = districts.appoint(district.clerk(), Role.PATROLLER, district.community());
        Actor admin = districts.appoint(district.auditor(), Role.ADMINISTRATOR, district.root());
        Person leaving = organisation.person(patroller.personId()).orElseThrow();

        people.leave(admin, leaving.id(), leaving.version(), JUNE.atDay(25), other.username());

        assertThat(progress(MAY).patroller()).isEqualTo(leaving.name());
        assertThat(progress(JUNE).patrollerUsername()).isEqualTo(other.username());
        assertThat(progress(JULY).patrollerUsername()).isEqualTo(other.username());
    }

    @Test
    void shouldRefuseAPlanWhenItsMonthIsOver() {
        int version = progress(JUNE).version();

        assertThatThrownBy(() -> plans.plan(district.leader(), district.grid().code(), 8, null, MAY, version))
                .isInstanceOf(InvalidInput.class);
    }

    private GridProgress progress(YearMonth month) {
        return book.progress(district.leader(), month).stream()
                .filter(row -> row.gridCode().equals(district.grid().code()))
                .findFirst()
                .orElseThrow();
    }
}
