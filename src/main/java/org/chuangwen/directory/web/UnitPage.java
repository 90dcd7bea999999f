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

/** Founds a unit, {@code /unit.xhtml?parent=4}, or changes one, {@code /unit.xhtml?id=17}. */
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
    private List<UnitKind> kinds = List.of();
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
            kinds = List.of(unit.kind());
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
            kinds = Arrays.stream(UnitKind.values())
                    .filter(kind -> TreeRules.superiorsOf(kind).contains(parent.kind()))
                    .toList();
            fields.put("parent", parent.code());
            kinds.forEach(kind -> fields.put("kind", kind.name()));
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
        return saved ? "/organisation.xhtml?at=unit-" + id + "&faces-redirect=true" : null;
    }

    private UnitForm form() {
        UnitKind kind = getKind();
        return new UnitForm(
                fields.get("code"),
                fields.get("name"),
                kind,
                fields.get("parent"),
                kind == UnitKind.BUREAU && paired != null ? List.of(paired) : List.of());
    }

    /** What can be founded below the parent; of a unit that is there, what it is. */
    public List<UnitKind> getKinds() {
        return kinds;
    }

    /** The kind that is chosen, null for none. */
    public UnitKind getKind() {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(fields.get("kind")))
                .findFirst()
                .orElse(null);
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

    /** The one the form was filled from. */
    public int getVersion() {
        return version;
    }
}
