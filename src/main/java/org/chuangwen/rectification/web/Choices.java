package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.rectification.Categories;
import org.chuangwen.rectification.Category;

/** What the forms of a case let one choose from. */
@Named("caseChoices")
@RequestScoped
public class Choices {

    private static final Set<Role> REPORTERS =
            Set.of(Role.PATROLLER, Role.COMMUNITY_CLERK, Role.SUPERVISOR, Role.DISPATCHER);

    @Inject
    private Organisation organisation;

    @Inject
    private Categories categories;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private List<SelectItem> subcategories;
    private List<SelectItem> places;

    /** The categories (大类). */
    public List<Category> getCategories() {
        return categories.categories();
    }

    /** The subcategories (小类) below their categories; the value is the id. */
    public List<SelectItem> getSubcategories() {
        if (subcategories == null) {
            List<Category> all = categories.subcategories();
            subcategories = new ArrayList<>();
            for (Category category : categories.categories()) {
                subcategories.add(group(
                        category.name(),
                        all.stream()
                                .filter(one -> category.id().equals(one.parentId()))
                                .map(one -> new SelectItem(one.id().toString(), one.name()))
                                .toList()));
            }
        }
        return subcategories;
    }

    /** The subcategories (小类) of all categories. */
    public List<Category> getAllSubcategories() {
        return categories.subcategories();
    }

    /** The communities where I may report and their grids; the value is {@code community/grid}, by their codes. */
    public List<SelectItem> getPlaces() {
        if (places == null) {
            Actor actor = currentActor.get();
            List<Grid> grids = organisation.grids();
            places = new ArrayList<>();
            for (Unit community : organisation.units(UnitKind.COMMUNITY)) {
                if (mayReportIn(actor, community)) {
                    places.add(group(community.name(), placesIn(community, grids)));
                }
            }
        }
        return places;
    }

    private List<SelectItem> placesIn(Unit community, List<Grid> grids) {
        List<SelectItem> items = new ArrayList<>();
        for (Grid grid : grids) {
            if (grid.communityId().equals(community.id())) {
                String name = grid.name().contains(grid.code()) ? grid.name() : grid.code() + " " + grid.name();
                items.add(new SelectItem(community.code() + "/" + grid.code(), name));
            }
        }
        String unknown = Messages.text(language.locale(), "rectification.gridUnknown", community.name());
        items.add(new SelectItem(community.code() + "/", unknown));
        return items;
    }

    private static boolean mayReportIn(Actor actor, Unit community) {
        return actor.posts().stream()
                .anyMatch(post ->
                        REPORTERS.contains(post.role()) && community.path().startsWith(post.unitPath()));
    }

    public List<Unit> getCommunities() {
        return organisation.units(UnitKind.COMMUNITY);
    }

    /** Units that have somebody who rectifies. */
    public List<Unit> getResponsibleUnits() {
        return organisation.unitsWith(Role.UNIT_HANDLER);
    }

    private static SelectItemGroup group(String label, List<SelectItem> items) {
        return new SelectItemGroup(label, null, false, items.toArray(SelectItem[]::new));
    }
}
