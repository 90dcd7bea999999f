package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chuangwen.identity.Actor;
import org.chuangwen.map.Outlines;
import org.chuangwen.map.Position;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.problem.FieldErrors;

/** Who may report what, and where it lies. */
@Dependent
class Reporting {

    /** The message's key when neither grid nor community is named. */
    static final String WHERE_REQUIRED = "rectification.whereRequired";

    /** Roles that report, the narrowest duty first: who walks a grid reports as a patroller even if they hold more. */
    private static final List<Role> REPORTERS =
            List.of(Role.PATROLLER, Role.COMMUNITY_CLERK, Role.SUPERVISOR, Role.DISPATCHER);

    @Inject
    private Organisation organisation;

    @Inject
    private Categories categories;

    @Inject
    private Cases cases;

    @Inject
    private Outlines outlines;

    /** What a report comes to once everything it names has been found. */
    record Placed(Role role, Source source, Category category, Unit community, Grid grid, String place) {}

    static Optional<Role> roleOf(Actor actor) {
        return REPORTERS.stream().filter(actor::has).findFirst();
    }

    /** Finds what the report names; every fault goes to {@code errors}, and with any the result means nothing. */
    Placed place(Actor actor, Role role, Discovery reported, FieldErrors errors) {
        reported.check(errors);
        Discovery discovery = located(reported);
        if (role == Role.PATROLLER && discovery.photos().isEmpty()) {
            errors.add("photos", "rectification.photoRequired");
        }
        if (isBlank(discovery.gridCode()) && isBlank(discovery.communityCode())) {
            errors.add("gridCode", WHERE_REQUIRED);
        }
        if (!errors.isEmpty()) {
            return null;
        }
        Source source = discovery.source() == null ? usualSource(role) : discovery.source();
        if (!sourcesOf(role).contains(source)) {
            errors.add("source", "rectification.sourceNotYours");
        }
        Category category = categories
                .subcategory(discovery.category(), discovery.subcategory())
                .orElse(null);
        if (category == null) {
            errors.add("subcategory", "rectification.unknownCategory", discovery.subcategory());
        }
        if (discovery.externalNumber() != null && cases.isKnown(discovery.externalNumber())) {
            errors.add("externalNumber", "rectification.externalNumberTaken", discovery.externalNumber());
        }
        Grid grid = grid(discovery, errors);
        Unit community = community(discovery, grid, errors);
        if (community != null && !mayReportIn(actor, role, community)) {
            errors.add(discovery.gridCode() == null ? "communityCode" : "gridCode", "rectification.notYourCommunity");
        }
        if (!errors.isEmpty()) {
            return null;
        }
        return new Placed(role, source, category, community, grid, placeText(discovery, community, grid));
    }

    /** Nobody has to know the grid's number where the position tells it. */
    private Discovery located(Discovery reported) {
        if (!isBlank(reported.gridCode())
                || !isBlank(reported.communityCode())
                || reported.latitude() == null
                || reported.longitude() == null
                || !Position.isOnEarth(reported.latitude(), reported.longitude())) {
            return reported;
        }
        return outlines.gridAt(new Position(reported.latitude(), reported.longitude()))
                .map(grid -> reported.inGrid(grid.code()))
                .orElse(reported);
    }

    private Grid grid(Discovery discovery, FieldErrors errors) {
        if (isBlank(discovery.gridCode())) {
            return null;
        }
        Grid grid = organisation.gridWithCode(discovery.gridCode()).orElse(null);
        if (grid == null) {
            errors.add("gridCode", "rectification.unknownGrid", discovery.gridCode());
        }
        return grid;
    }

    private Unit community(Discovery discovery, Grid grid, FieldErrors errors) {
        String code = discovery.communityCode();
        if (isBlank(code)) {
            return grid == null ? null : organisation.unit(grid.communityId()).orElseThrow();
        }
        Unit community = organisation
                .unitWithCode(code)
                .filter(unit -> unit.kind() == UnitKind.COMMUNITY)
                .orElse(null);
        if (community == null) {
            errors.add("communityCode", "rectification.unknownCommunity", code);
        } else if (grid != null && !grid.communityId().equals(community.id())) {
            errors.add("gridCode", "rectification.gridElsewhere", grid.code(), community.name());
        }
        return community;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The grid's and community's names do when nobody typed where exactly. */
    private static String placeText(Discovery discovery, Unit community, Grid grid) {
        if (discovery.place() != null && !discovery.place().isBlank()) {
            return discovery.place().strip();
        }
        return grid == null ? community.name() : community.name() + " " + grid.code();
    }

    private static boolean mayReportIn(Actor actor, Role role, Unit community) {
        return actor.posts().stream()
                .anyMatch(post -> post.role() == role && community.path().startsWith(post.unitPath()));
    }

    /** As what somebody reported from this source. */
    static Role reporterOf(Source source) {
        return REPORTERS.stream()
                .filter(role -> usualSource(role) == source)
                .findFirst()
                .orElse(Role.DISPATCHER);
    }

    private static Source usualSource(Role role) {
        return switch (role) {
            case PATROLLER -> Source.GRID_PATROL;
            case COMMUNITY_CLERK -> Source.COMMUNITY_WEEKLY;
            case SUPERVISOR -> Source.SUPERIOR_INSPECTION;
            default -> Source.RESIDENT_REPORT;
        };
    }

    /**
     * What each role may give as a source: a dispatcher enters what comes in from elsewhere, the others what they do.
     */
    static Set<Source> sourcesOf(Role role) {
        return role == Role.DISPATCHER ? EnumSet.allOf(Source.class) : EnumSet.of(usualSource(role));
    }
}
