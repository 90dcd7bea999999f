package org.chuangwen.patrol.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Person;
import org.chuangwen.patrol.GridProgress;
import org.chuangwen.patrol.PatrolPlans;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Sets the plan of the grid that is looked at, or of all that have none. */
@Named
@ViewScoped
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PatrolPlans plans;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String grid;
    private String times;
    private String patroller;
    private Integer version;
    private String timesOfRest;
    private boolean smallGridsToo = true;

    /** Called once the grid is known. */
    public void begin(String gridCode, GridProgress plan) {
        grid = gridCode;
        if (plan != null) {
            times = String.valueOf(plan.planned());
            version = plan.version();
            patroller = plans.named(currentActor.get(), gridCode)
                    .map(Person::username)
                    .orElse(null);
        }
    }

    public String plan() {
        boolean done = problems.attempt(() -> {
            plans.plan(currentActor.get(), grid, number("times", times), patroller, version);
            notes.done("patrol.planSaved");
        });
        return done ? "/patrols.xhtml?grid=" + grid + "&faces-redirect=true" : null;
    }

    public String planTheRest() {
        boolean done = problems.attempt(() -> {
            int planned = plans.planTheRest(currentActor.get(), number("times", timesOfRest), smallGridsToo);
            notes.done("patrol.plannedRest", planned);
        });
        return done ? "/patrols.xhtml?faces-redirect=true" : null;
    }

    private static Integer number(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,6}")) {
            throw InvalidInput.of(field, "problem.notAWholeNumber");
        }
        return Integer.valueOf(text.strip());
    }

    /**
     * The grid that is planned, null: all without a plan. Known before the page's own grid is when the form is sent, so
     * that the form's fields are read.
     */
    public String getGrid() {
        return grid;
    }

    /** Who may walk the grid. */
    public List<Person> getWalkers() {
        return grid == null ? List.of() : plans.walkers(currentActor.get(), grid);
    }

    public String getTimes() {
        return times;
    }

    public void setTimes(String times) {
        this.times = times;
    }

    public String getPatroller() {
        return patroller;
    }

    public void setPatroller(String patroller) {
        this.patroller = patroller;
    }

    public String getTimesOfRest() {
        return timesOfRest;
    }

    public void setTimesOfRest(String timesOfRest) {
        this.timesOfRest = timesOfRest;
    }

    public boolean isSmallGridsToo() {
        return smallGridsToo;
    }

    public void setSmallGridsToo(boolean smallGridsToo) {
        this.smallGridsToo = smallGridsToo;
    }
}
