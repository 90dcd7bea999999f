package org.chuangwen.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.chuangwen.directory.DirectoryBook;
import org.chuangwen.directory.GridDetail;
import org.chuangwen.directory.GridForm;
import org.chuangwen.directory.Grids;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/**
 * Marks out a grid, {@code /grid.xhtml?community=4} or below another {@code ?parent=5}; changes one, {@code ?id=17}.
 */
@Named
@ViewScoped
public class GridPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Grids grids;

    @Inject
    private DirectoryBook book;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private Long id;
    private Long communityId;
    private Long parentId;
    private int version;
    private String name;
    private final Map<String, String> fields = new TreeMap<>();

    /** @throws org.chuangwen.problem.NotFound if there is no such grid or community */
    public void init() {
        book.mayKeep(currentActor.get());
        if (id != null) {
            GridDetail detail = book.grid(currentActor.get(), id);
            version = detail.grid().version();
            name = detail.grid().name();
            fields.put("code", detail.grid().code());
            fields.put("name", detail.grid().name());
            fields.put("community", detail.community().code());
            fields.put(
                    "parent", detail.parent() == null ? null : detail.parent().code());
            fields.put(
                    "leader", detail.leader() == null ? null : detail.leader().username());
            fields.put(
                    "patroller",
                    detail.patroller() == null ? null : detail.patroller().username());
        } else if (parentId != null) {
            GridDetail parent = book.grid(currentActor.get(), parentId);
            fields.put("community", parent.community().code());
            fields.put("parent", parent.grid().code());
        } else if (communityId != null) {
            fields.put(
                    "community",
                    book.unit(currentActor.get(), communityId).unit().code());
        }
    }

    /** Marks it out, or brings it to what the form says. */
    public String save() {
        boolean saved = problems.attempt(() -> {
            GridForm form = new GridForm(
                    fields.get("code"),
                    fields.get("name"),
                    fields.get("community"),
                    fields.get("parent"),
                    fields.get("leader"),
                    fields.get("patroller"));
            Grid grid = id == null
                    ? grids.found(currentActor.get(), form)
                    : grids.change(currentActor.get(), id, version, form);
            id = grid.id();
            notes.done("directory.saved");
        });
        return saved ? "/organisation.xhtml?at=grid-" + id + "&faces-redirect=true" : null;
    }

    /** The grid as it is kept, null before it is marked out. */
    public Grid getGrid() {
        return id == null ? null : book.grid(currentActor.get(), id).grid();
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

    public Long getCommunityId() {
        return communityId;
    }

    public void setCommunityId(Long communityId) {
        this.communityId = communityId;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public String getName() {
        return name;
    }

    /** The one the form was filled from. */
    public int getVersion() {
        return version;
    }
}
