package org.chuangwen.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;
import org.chuangwen.rectification.Category;
import org.chuangwen.rectification.CategoryChanges;

/** The kinds of problems, as a sheet to write in: {@code /categories.xhtml}. */
@Named
@ViewScoped
public class CategoriesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CategoryChanges changes;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Sheet sheet;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private ArrayList<CategoryRow> rows;
    private String name;
    private Long category;

    /** @throws org.chuangwen.problem.NotAllowed unless I am an administrator */
    public void init() {
        List<Category> all = changes.all(currentActor.get());
        rows = new ArrayList<>();
        for (Category one : all) {
            if (one.parentId() == null) {
                rows.add(new CategoryRow(one));
                all.stream()
                        .filter(below -> one.id().equals(below.parentId()))
                        .forEach(below -> rows.add(new CategoryRow(below)));
            }
        }
    }

    /** Null if a row is wrong. */
    public String save() {
        boolean saved = sheet.save(rows, row -> {
            changes.change(currentActor.get(), row.getId(), row.percent(), row.days(), row.isActive());
            row.kept();
        });
        return saved ? "/categories.xhtml?faces-redirect=true" : null;
    }

    public String add() {
        if (!problems.attempt(() -> changes.add(currentActor.get(), name, category))) {
            return null;
        }
        notes.done("administration.categoryAdded");
        return "/categories.xhtml?faces-redirect=true";
    }

    public List<CategoryRow> getRows() {
        return rows;
    }

    /** The categories a subcategory can be added to. */
    public List<CategoryRow> getCategories() {
        return rows.stream().filter(row -> Objects.isNull(row.getParent())).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getCategory() {
        return category;
    }

    public void setCategory(Long category) {
        this.category = category;
    }
}
