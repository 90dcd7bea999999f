package org.chuangwen.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.funding.FundingCategories;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;
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
    private Language language;

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

    /** Keeps what is right and was changed; what is wrong is told beside it and stays as it was typed. */
    public String save() {
        boolean faulty = false;
        for (FundingCategoryRow row : rows) {
            row.forgive();
            if (row.isChanged()) {
                faulty |= !keep(row);
            }
        }
        if (faulty) {
            problems.tell(InvalidInput.of("rows", "administration.rowsFaulty"));
            return null;
        }
        notes.done("administration.saved");
        return AGAIN;
    }

    private boolean keep(FundingCategoryRow row) {
        try {
            row.kept(categories.change(currentActor.get(), row.getId(), row.getName(), row.isActive(), row.version()));
            return true;
        } catch (RuntimeException e) {
            Problem problem = Causes.problemIn(e).orElseThrow(() -> e);
            if (problem instanceof InvalidInput invalid) {
                invalid.errors().forEach(error -> row.fault(error.field(), words(error.key(), error.arguments())));
            } else if (problem instanceof Conflict) {
                row.fault("version", words(problem.key(), problem.arguments()));
            } else {
                throw e;
            }
            return false;
        }
    }

    private String words(String key, List<Object> arguments) {
        return Messages.text(language.locale(), key, arguments);
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
