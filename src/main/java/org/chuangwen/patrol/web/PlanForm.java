package org.chuangwen.patrol.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Person;
import org.chuangwen.patrol.PatrolPlans;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Sets the plan of the grid that is looked at, or of all that have none. */
@Named
@ViewScoped
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 4;

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
    private String from;
    private Integer version;
    private String timesOfRest;
    private boolean smallGridsToo = true;

    /** Called once the grid is known: begins with its latest plan. */
    public void begin(String gridCode) {
        grid = gridCode;
        if (gridCode == null) {
            return;
        }
        from = plans.usualMonth(gridCode).toString();
        getPlans().stream().findFirst().filter(plan -> plan.times() > 0).ifPresent(plan -> {
            times = String.valueOf(plan.times());
            version = plan.version();
            patroller = plan.patroller() == null ? null : plan.patroller().username();
        });
    }

    public String plan() {
        boolean done = problems.attempt(() -> {
            plans.plan(currentActor.get(), grid, number("times", times), patroller, YearMonth.parse(from), version);
            notes.done("patrol.planSaved", from);
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

    /** What was, is and will be planned for the grid, the latest first. */
    public List<PatrolPlans.Planned> getPlans() {
        return grid == null ? List.of() : plans.plans(currentActor.get(), grid);
    }

    /** From which months on a plan can hold: this one and the next ones. */
    public List<String> getMonths() {
        YearMonth now = plans.thisMonth();
        return IntStream.range(0, MONTHS)
                .mapToObj(later -> now.plusMonths(later).toString())
                .toList();
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

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
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
