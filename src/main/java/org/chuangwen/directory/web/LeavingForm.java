package org.chuangwen.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.directory.People;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Somebody leaves, today unless another day is chosen. */
@Named
@RequestScoped
public class LeavingForm {

    @Inject
    private People people;

    @Inject
    private CityClock clock;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private Map<String, String> fields;

    /** @param version the one that was looked at */
    public String leave(long id, int version, String name) {
        boolean done = problems.attempt(() -> {
            people.leave(currentActor.get(), id, version, Days.read(getFields().get("day")), fields.get("heir"));
            notes.done("directory.leftDone", name);
        });
        return done ? "/organisation.xhtml?at=person-" + id + "&faces-redirect=true" : null;
    }

    /** Day and heir. */
    public Map<String, String> getFields() {
        if (fields == null) {
            fields = new TreeMap<>(Map.of("day", Days.today(clock)));
        }
        return fields;
    }
}
