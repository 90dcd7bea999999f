package org.chuangwen.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.funding.FundingCategories;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** What requests for money can be for, as a sheet to write in: {@code /funding-categories.xhtml}. */
@Named
@ViewScoped
public class FundingCategoriesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/funding-categories.xhtml?faces-redirect=true";

    @Inject
    private FundingCategories categories;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Sheet sheet;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private ArrayList<FundingCategoryRow> rows;
    private String name;

    /** @throws org.chuangwen.problem.NotAllowed unless I am an administrator */
    public void init() {
        rows = new ArrayList<>(categories.all(currentActor.get()).stream()
                .map(FundingCategoryRow::new)
                .toList());
    }

    /** Null if a row is wrong. */
    public String save() {
        boolean saved = sheet.save(
                rows,
                row -> row.kept(categories.change(
                        currentActor.get(), row.getId(), row.getName(), row.isActive(), row.version())));
        return saved ? AGAIN : null;
    }

    public String add() {
        if (!problems.attempt(() -> categories.add(currentActor.get(), name))) {
            return null;
        }
        notes.done("administration.fundingCategoryAdded");
        return AGAIN;
    }

    public List<FundingCategoryRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
