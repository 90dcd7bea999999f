package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.Unauthenticated;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final Actor SUPERVISOR =
            new Actor(7, "supervisor", "S", Set.of(new Actor.Post(Role.SUPERVISOR, 1, "district", "/1/")));

    @Test
    void shouldPassWhenTheRoleIsHeldAnywhere() {
        assertThatCode(() -> SUPERVISOR.require(Role.SUPERVISOR)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseWhenTheRoleIsMissing() {
        assertThatThrownBy(() -> SUPERVISOR.require(Role.DISPATCHER)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void shouldRefuseWhenNobodyAsks() {
        assertThatThrownBy(() -> new CurrentActor().get()).isInstanceOf(Unauthenticated.class);
    }
}
