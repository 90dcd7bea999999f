package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Role;
import org.chuangwen.rectification.Categories;
import org.chuangwen.rectification.Category;
import org.chuangwen.rectification.FamiliarCategories;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;

/**
 * 上报: the shell of the page on which somebody tells what they found. What is entered stays in the browser until
 * {@link ReportServlet} has taken it, so the page holds nothing of it.
 */
@Named
@RequestScoped
public class ReportPage {

    private static final int FAMILIAR = 6;

    @Inject
    private FamiliarCategories familiar;

    @Inject
    private Categories categories;

    @Inject
    private CurrentActor currentActor;

    /** What I usually report. */
    public List<Category> getFamiliar() {
        return familiar.of(currentActor.get(), FAMILIAR);
    }

    /** The picture of a subcategory: its category's. */
    public String icon(Category subcategory) {
        String icon =
                categories.category(subcategory.parentId()).map(Category::icon).orElse(null);
        return icon == null ? "category" : icon;
    }

    /** Whether I enter what others found: then it is asked who did. */
    public boolean isSourceAsked() {
        return currentActor.get().has(Role.DISPATCHER) && !isPhotoRequired();
    }

    /** Who walks a grid shows what they saw. */
    public boolean isPhotoRequired() {
        return currentActor.get().has(Role.PATROLLER);
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public Source[] getSources() {
        return Source.values();
    }
}
