package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chuangwen.organisation.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final String DISTRICT = "/1/";
    private static final String BUREAU = "/1/4/";
    private static final String STATION = "/1/4/17/";
    private static final String OTHER_BUREAU = "/1/5/";

    @Nested
    class AnAssignedTask {

        @Test
        void shouldBeTheAssigneesWhateverTheirRole() {
            assertThat(Audience.admits(actor(7), 7L, Role.SUPERVISOR, STATION)).isTrue();
        }

        @Test
        void shouldNotBeAnotherHoldersOfTheRole() {
            assertThat(Audience.admits(actor(8, post(Role.UNIT_HANDLER, STATION)), 7L, Role.UNIT_HANDLER, STATION))
                    .isFalse();
        }
    }

    @Nested
    class AnUnassignedTask {

        @Test
        void shouldBeTheUnitsHolders() {
            assertThat(admits(post(Role.UNIT_HANDLER, STATION))).isTrue();
        }

        @Test
        void shouldBeTheHoldersOfEveryUnitAbove() {
            assertThat(admits(post(Role.UNIT_HANDLER, BUREAU))).isTrue();
            assertThat(admits(post(Role.UNIT_HANDLER, DISTRICT))).isTrue();
        }

        @Test
        void shouldNotBeAnotherUnitsOrAnotherRoles() {
            assertThat(admits(post(Role.UNIT_HANDLER, OTHER_BUREAU))).isFalse();
            assertThat(admits(post(Role.SUPERVISOR, STATION))).isFalse();
            assertThat(admits()).isFalse();
        }

        @Test
        void shouldNotBeTheHoldersOfAUnitBelow() {
            assertThat(Audience.admits(actor(7, post(Role.UNIT_HANDLER, STATION)), null, Role.UNIT_HANDLER, BUREAU))
                    .isFalse();
        }

        private boolean admits(Actor.Post... posts) {
            return Audience.admits(actor(7, posts), null, Role.UNIT_HANDLER, STATION);
        }
    }

    /** The inbox's range scan is an intersection of keys; it must say exactly what the sentence of the rule says. */
    @Property
    void shouldMeetInKeysExactlyWhenTheRuleAdmits(
            @ForAll("actors") Actor actor,
            @ForAll("assignees") Long assignee,
            @ForAll Role role,
            @ForAll("paths") String path) {
        Set<String> shared = new HashSet<>(Audience.keysOf(actor));
        shared.retainAll(Audience.keysOfTask(assignee, role, path));
        boolean mine = assignee != null && assignee == actor.personId();
        boolean myPosts = assignee == null
                && actor.posts().stream().anyMatch(post -> post.role() == role && path.startsWith(post.unitPath()));
        assertThat(!shared.isEmpty()).isEqualTo(mine || myPosts);
        assertThat(Audience.admits(actor, assignee, role, path)).isEqualTo(mine || myPosts);
    }

    @Provide
    Arbitrary<Long> assignees() {
        return Arbitraries.longs().between(1, 4).injectNull(0.5);
    }

    /** Every unit of a small tree; an id never stands under two parents, as in the table. */
    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("/1/", "/1/2/", "/1/3/", "/1/2/12/", "/1/2/22/", "/1/3/13/", "/1/2/12/112/");
    }

    @Provide
    Arbitrary<Actor> actors() {
        Arbitrary<Actor.Post> posts =
                Combinators.combine(Arbitraries.of(Role.class), paths()).as(AudienceTest::post);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 4), posts.list().ofMaxSize(4))
                .as((id, held) -> actor(id, held.toArray(Actor.Post[]::new)));
    }

    private static Actor actor(long id, Actor.Post... posts) {
        return new Actor(id, "u" + id, "U", List.of(posts).stream().collect(Collectors.toSet()));
    }

    private static Actor.Post post(Role role, String path) {
        String[] ids = path.split("/");
        return new Actor.Post(role, Long.parseLong(ids[ids.length - 1]), "unit", path);
    }
}
