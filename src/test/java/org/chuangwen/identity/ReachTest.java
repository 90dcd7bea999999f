package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chuangwen.organisation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReachTest {

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHER", "SUPERVISOR", "LEADER", "AUDITOR"})
    void shouldCoverTheWholeDistrictWhenTheRoleIsTheDistricts(Role role) {
        Reach reach = reach(role, "/1/4/");
        assertThat(reach.everything()).isTrue();
        assertThat(reach.covers("/1/9/")).isTrue();
        assertThat(reach.covers(99L)).isTrue();
    }

    @Test
    void shouldCoverTheUnitAndThoseBelow() {
        Reach reach = reach(Role.UNIT_HANDLER, "/1/4/");
        assertThat(reach.covers("/1/4/")).isTrue();
        assertThat(reach.covers("/1/4/17/")).isTrue();
    }

    @Test
    void shouldNotCoverUnitsAboveOrBeside() {
        Reach reach = reach(Role.UNIT_HANDLER, "/1/4/");
        assertThat(reach.covers("/1/")).isFalse();
        assertThat(reach.covers("/1/41/")).isFalse();
        assertThat(reach.covers("/1/5/")).isFalse();
    }

    @Test
    void shouldCoverWhatTheActorBeganThemselves() {
        Reach reach = reach(Role.PATROLLER, "/1/4/");
        assertThat(reach.covers(7L)).isTrue();
        assertThat(reach.covers(8L)).isFalse();
    }

    @Test
    void shouldCoverNoCasesWhenOneOnlyRunsTheSystem() {
        assertThat(reach(Role.ADMINISTRATOR, "/1/").covers("/1/4/")).isFalse();
    }

    private static Reach reach(Role role, String path) {
        return Reach.of(new Actor(7, "u", "U", Set.of(new Actor.Post(role, 4, "unit", path))));
    }
}
