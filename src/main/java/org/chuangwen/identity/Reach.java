package org.chuangwen.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.organisation.Role;

/**
 * What an actor may read: everything, or what concerns their units and those below, or what they began themselves.
 *
 * @param everything dispatchers, supervisors, leaders and auditors read all of the district
 * @param unitPaths paths whose subtree is within reach, as {@code /1/4/17/}
 * @param personId the actor, who always reads what they began
 */
public record Reach(boolean everything, Set<String> unitPaths, long personId) {

    private static final Set<Role> WHOLE_DISTRICT =
            EnumSet.of(Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);

    /** Running the system is no reason to read its cases. */
    private static final Set<Role> OWN_UNIT = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

    public static Reach of(Actor actor) {
        return new Reach(
                WHOLE_DISTRICT.stream().anyMatch(actor::has),
                actor.posts().stream()
                        .filter(post -> OWN_UNIT.contains(post.role()))
                        .map(Actor.Post::unitPath)
                        .collect(Collectors.toUnmodifiableSet()),
                actor.personId());
    }

    /** Whether something of this unit is within reach. */
    public boolean covers(String unitPath) {
        return everything || unitPaths.stream().anyMatch(unitPath::startsWith);
    }

    /** Whether something that this person began is within reach. */
    public boolean covers(long startedBy) {
        return everything || startedBy == personId;
    }
}
