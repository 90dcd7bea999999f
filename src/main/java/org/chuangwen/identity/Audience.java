package org.chuangwen.identity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.organisation.Role;

/**
 * Whose task a task is: {@code (assignee is me) or (unassigned, role is mine, unit or an ancestor is mine)}.
 *
 * <p>The one place of that rule. A task carries the keys of its audience, a person carries the keys of what they are;
 * where the two meet, the person may see and do the task. The inbox's range scan, the pages and the API all use these
 * keys.
 */
public final class Audience {

    private Audience() {}

    /**
     * The keys a task carries.
     *
     * @param assigneeId whom it is assigned to, or null while it waits for anybody of the role
     * @param unitPath the unit it is for, as {@code /1/4/17/}: its superiors' holders of the role see it too
     */
    public static Set<String> keysOfTask(Long assigneeId, Role role, String unitPath) {
        if (assigneeId != null) {
            return Set.of(person(assigneeId));
        }
        Set<String> keys = new LinkedHashSet<>();
        for (String id : unitPath.split("/")) {
            if (!id.isEmpty()) {
                keys.add(post(role, Long.parseLong(id)));
            }
        }
        return keys;
    }

    /** The keys under which something of these units can wait for anybody of a role. */
    public static Set<String> keysOfUnits(Set<Long> unitIds) {
        Set<String> keys = new LinkedHashSet<>();
        for (Long unitId : unitIds) {
            for (Role role : Role.values()) {
                keys.add(post(role, unitId));
            }
        }
        return keys;
    }

    /** The keys a person carries. */
    public static Set<String> keysOf(Actor actor) {
        Set<String> keys = actor.posts().stream()
                .map(held -> post(held.role(), held.unitId()))
                .collect(Collectors.toCollection(HashSet::new));
        keys.add(person(actor.personId()));
        return keys;
    }

    /** Whether the task is this actor's to see and do. */
    public static boolean admits(Actor actor, Long assigneeId, Role role, String unitPath) {
        Set<String> keys = keysOf(actor);
        keys.retainAll(keysOfTask(assigneeId, role, unitPath));
        return !keys.isEmpty();
    }

    private static String person(long id) {
        return "person:" + id;
    }

    private static String post(Role role, long unitId) {
        return role + ":" + unitId;
    }
}
