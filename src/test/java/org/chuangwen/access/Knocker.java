package org.chuangwen.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chuangwen.organisation.Role;

/** A column of the access table: who knocks at the door. */
public enum Knocker {
    NOBODY,
    PATROLLER(Role.PATROLLER),
    CLERK(Role.COMMUNITY_CLERK),
    HANDLER(Role.UNIT_HANDLER),
    DISPATCHER(Role.DISPATCHER),
    SUPERVISOR(Role.SUPERVISOR),
    LEADER(Role.LEADER),
    AUDITOR(Role.AUDITOR),
    ADMIN(Role.ADMINISTRATOR),
    /** The roles that have nothing to do yet with what is in the house, each in turn. */
    OTHERS(Role.OFFICE_REVIEWER, Role.FINANCE_OFFICER, Role.PARTY_GROUP_MEMBER, Role.PARTY_GROUP_SECRETARY),
    /** Signed in, but appointed to nothing. */
    GUEST;

    public static final String NOBODYS_NAME = "nobody";
    public static final String GUESTS_NAME = "guest";

    private final List<Role> roles;

    Knocker(Role... roles) {
        this.roles = List.of(roles);
    }

    /** The usernames of those of the column. */
    List<String> people() {
        return switch (this) {
            case NOBODY -> List.of(NOBODYS_NAME);
            case GUEST -> List.of(GUESTS_NAME);
            default -> roles.stream().map(Role::name).toList();
        };
    }

    /** The roles that have a column. */
    static Set<Role> roles() {
        Set<Role> all = EnumSet.noneOf(Role.class);
        Stream.of(values()).forEach(knocker -> all.addAll(knocker.roles));
        return all;
    }
}
