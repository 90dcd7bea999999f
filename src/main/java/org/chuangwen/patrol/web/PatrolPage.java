package org.chuangwen.patrol.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.patrol.Patrol;
import org.chuangwen.patrol.PatrolBook;
import org.chuangwen.patrol.PatrolRow;
import org.chuangwen.patrol.Patrols;
import org.chuangwen.patrol.Spot;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** 巡查, on the patroller's phone: sets out, reports, comes back. */
@Named
@RequestScoped
public class PatrolPage {

    private static final int LATEST = 10;

    @Inject
    private Patrols patrols;

    @Inject
    private PatrolBook book;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private final Map<String, String> fields = new HashMap<>();
    private PatrolRow current;
    private boolean asked;

    public String start() {
        boolean done = problems.attempt(() -> patrols.start(currentActor.get(), fields.get("gridCode"), spot()));
        return done ? "/patrol.xhtml?faces-redirect=true" : null;
    }

    public String end() {
        boolean done = problems.attempt(() -> {
            PatrolRow ending = getCurrent();
            if (ending == null) {
                return;
            }
            Patrol ended = patrols.end(currentActor.get(), ending.id(), spot(), fields.get("remark"));
            boolean forgotten = ended.state() == Patrol.State.FORGOTTEN;
            notes.done(
                    forgotten ? "patrol.wasForgotten" : "patrol.ended",
                    ending.grid(),
                    ending.findings().size());
        });
        return done ? "/patrol.xhtml?faces-redirect=true" : null;
    }

    private Spot spot() {
        FieldErrors errors = new FieldErrors();
        Spot spot = Spot.of(number("latitude"), number("longitude"), errors);
        // A device that tells nonsense is no reason not to set out.
        return errors.isEmpty() ? spot : null;
    }

    private Double number(String field) {
        try {
            String text = fields.get(field);
            return text == null || text.isBlank() ? null : Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The patrol I am on, null if I am on none. */
    public PatrolRow getCurrent() {
        if (!asked) {
            current = patrols.current(currentActor.get()).map(book::row).orElse(null);
            asked = true;
        }
        return current;
    }

    /** Where I may set out to, my own grids first. */
    public List<Grid> getGrids() {
        return patrols.gridsOf(currentActor.get());
    }

    public List<PatrolRow> getLatest() {
        return book.mine(currentActor.get(), null, LATEST);
    }

    public Map<String, String> getFields() {
        return fields;
    }
}
