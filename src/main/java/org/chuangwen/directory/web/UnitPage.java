package org.chuangwen.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chuangwen.directory.DirectoryBook;
import org.chuangwen.directory.TreeRules;
import org.chuangwen.directory.UnitDetail;
import org.chuangwen.directory.UnitForm;
import org.chuangwen.directory.Units;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Founds a unit, {@code /unit.xhtml?parent=4}, or changes and dissolves one, {@code /unit.xhtml?id=17}. */
@Named
@ViewScoped
public class UnitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Units units;

    @Inject
    private DirectoryBook book;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private Long id;
    private Long parentId;
    private int version;
    private UnitKind parentKind;
    private String name;
    private String[] paired = {};
    private final Map<String, String> fields = new TreeMap<>();

    /** @throws org.chuangwen.problem.NotFound if there is no such unit */
    public void init() {
        book.mayKeep(currentActor.get());
        if (id != null) {
            UnitDetail detail = book.unit(currentActor.get(), id);
            Unit unit = detail.unit();
            version = unit.version();
            name = unit.name();
            fields.put("code", unit.code());
            fields.put("name", unit.name());
            fields.put("kind", unit.kind().name());
            fields.put(
                    "parent", detail.parent() == null ? null : detail.parent().code());
            paired = unit.kind() == UnitKind.BUREAU
                    ? detail.paired().stream().map(Unit::code).toArray(String[]::new)
                    : paired;
        } else if (parentId != null) {
            Unit parent = book.unit(currentActor.get(), parentId).unit();
            parentKind = parent.kind();
            fields.put("parent", parent.code());
            fields.put(
                    "kind",
                    getKinds().isEmpty()
                            ? null
                            : getKinds().get(getKinds().size() - 1).name());
        }
    }

    /** Founds it, or brings it to what the form says. */
    public String save() {
        boolean saved = problems.attempt(() -> {
            Unit unit = id == null
                    ? units.found(currentActor.get(), form())
                    : units.change(currentActor.get(), id, version, form());
            id = unit.id();
            notes.done("directory.saved");
        });
        return saved ? address(id) : null;
    }

    /** Dissolves it into the one that was chosen. */
    public String dissolve() {
        boolean done = problems.attempt(() -> {
            units.dissolve(
                    currentActor.get(),
                    id,
                    version,
                    fields.get("successor"),
                    Days.read(fields.get("day")),
                    fields.get("remark"));
            notes.done("directory.dissolvedDone", name, fields.get("successor"));
        });
        return done ? address(id) : null;
    }

    private UnitForm form() {
        UnitKind kind = kindOrNull();
        return new UnitForm(
                fields.get("code"),
                fields.get("name"),
                kind,
                fields.get("parent"),
                kind == UnitKind.BUREAU && paired != null ? List.of(paired) : List.of());
    }

    private UnitKind kindOrNull() {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(fields.get("kind")))
                .findFirst()
                .orElse(null);
    }

    private static String address(long id) {
        return "/organisation.xhtml?at=unit-" + id + "&faces-redirect=true";
    }

    /** The unit as it is kept, null before it is founded. */
    public Unit getUnit() {
        return id == null ? null : book.unit(currentActor.get(), id).unit();
    }

    /** What can be founded below the parent; of a unit that is there, what it is. */
    public List<UnitKind> getKinds() {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> id == null
                        ? TreeRules.superiorsOf(kind).contains(parentKind)
                        : kind.name().equals(fields.get("kind")))
                .toList();
    }

    /** The kind that is chosen, null for none. */
    public UnitKind getKind() {
        return kindOrNull();
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public String[] getPaired() {
        return paired;
    }

    public void setPaired(String[] paired) {
        this.paired = paired;
    }

    public String getName() {
        return name;
    }
}
