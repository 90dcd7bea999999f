package org.chuangwen.directory;

import java.util.EnumSet;
import java.util.Set;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.UnitKind;

/** What may stand below what, and who may be appointed where. */
public final class TreeRules {

    private TreeRules() {}

    /** The kinds of unit below which one of this kind stands; none for the district, which stands at the top. */
    public static Set<UnitKind> superiorsOf(UnitKind kind) {
        return switch (kind) {
            case DISTRICT -> EnumSet.noneOf(UnitKind.class);
            case SUBDISTRICT -> EnumSet.of(UnitKind.DISTRICT);
            case COMMUNITY -> EnumSet.of(UnitKind.DISTRICT, UnitKind.SUBDISTRICT);
            case BUREAU -> EnumSet.of(UnitKind.DISTRICT, UnitKind.SUBDISTRICT, UnitKind.BUREAU);
        };
    }

    /** The kinds of unit for which somebody holds the role. */
    public static Set<UnitKind> unitsOf(Role role) {
        return switch (role) {
            case PATROLLER, COMMUNITY_CLERK -> EnumSet.of(UnitKind.COMMUNITY, UnitKind.SUBDISTRICT);
            case ADMINISTRATOR, AUDITOR -> EnumSet.of(UnitKind.DISTRICT);
            case DISPATCHER, SUPERVISOR -> EnumSet.of(UnitKind.DISTRICT, UnitKind.SUBDISTRICT);
            default -> EnumSet.allOf(UnitKind.class);
        };
    }
}
