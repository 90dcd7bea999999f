package org.chuangwen.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chuangwen.directory.DirectoryBook;
import org.chuangwen.directory.Found;
import org.chuangwen.directory.Gaps;
import org.chuangwen.directory.GridDetail;
import org.chuangwen.directory.PersonDetail;
import org.chuangwen.directory.PersonForm;
import org.chuangwen.directory.TreeRow;
import org.chuangwen.directory.UnitDetail;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotFound;

/** 组织机构: the tree, and beside it what stands in the address: {@code /organisation.xhtml?at=unit-17&text=…}. */
@Named
@RequestScoped
public class OrganisationPage {

    private static final int LONGEST_TEXT = 100;

    @Inject
    private DirectoryBook book;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Organisation organisation;

    private String at;
    private boolean choosing;
    private String text;
    private List<TreeRow> tree = List.of();
    private Found found;
    private Gaps gaps;
    private UnitDetail unit;
    private GridDetail grid;
    private PersonDetail person;

    /** Whether nothing is chosen yet: then a phone shows what to choose from first. */
    public boolean isChoosing() {
        return choosing;
    }

    /** @throws NotFound if the address names what is not there */
    public void init() {
        choosing = at == null || at.isBlank() || text != null && !text.isBlank();
        if (at == null || at.isBlank()) {
            at = organisation
                    .district()
                    .map(district -> "unit-" + district.id())
                    .orElse(null);
        }
        if (text != null && !text.isBlank()) {
            found = book.search(
                    currentActor.get(), text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        } else {
            tree = book.tree(currentActor.get(), at);
        }
        if (at == null) {
            return;
        }
        if (!at.matches("(unit|grid|person)-\\d{1,18}")) {
            throw new NotFound();
        }
        long id = Long.parseLong(at.substring(at.indexOf('-') + 1));
        if (at.startsWith("unit")) {
            unit = book.unit(currentActor.get(), id);
            gaps = unit.parent() == null ? book.gaps(currentActor.get()) : null;
        } else if (at.startsWith("grid")) {
            grid = book.grid(currentActor.get(), id);
        } else {
            person = book.person(currentActor.get(), id);
        }
    }

    /** Whether I may change anything: auditors read only. */
    public boolean isEditable() {
        return currentActor.get().has(Role.ADMINISTRATOR);
    }

    /** The names of the units of the person's posts, by code. */
    public Map<String, String> getUnitNames() {
        return person.posts().stream()
                .map(PersonForm.Post::unitCode)
                .distinct()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> organisation.unitWithCode(code).map(Unit::name).orElse(code)));
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Empty while something is searched for. */
    public List<TreeRow> getTree() {
        return tree;
    }

    /** Null unless something is searched for. */
    public Found getFound() {
        return found;
    }

    /** Null but at the district. */
    public Gaps getGaps() {
        return gaps;
    }

    /** Null unless a unit is looked at. */
    public UnitDetail getUnit() {
        return unit;
    }

    /** Null unless a grid is looked at. */
    public GridDetail getGrid() {
        return grid;
    }

    /** Null unless a person is looked at. */
    public PersonDetail getPerson() {
        return person;
    }
}
