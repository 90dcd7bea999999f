package org.chuangwen.directory.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.directory.LeftBehind;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Dissolves what is looked at into the one that was chosen, today unless another day is. */
public abstract class DissolvingForm {

    @Inject
    private CityClock clock;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    @Inject
    @Any
    private Instance<LeftBehind> leftBehind;

    private Map<String, String> fields;

    /** Dissolves it by its service. */
    abstract void dissolve(Actor actor, long id, int version, String successor, LocalDate day, String remark);

    /** As the organisation's page names it: {@code unit-17}. */
    abstract String key(long id);

    /** @param version the one that was looked at */
    public String dissolve(long id, int version, String name) {
        boolean done = problems.attempt(() -> {
            LocalDate day = Days.read(getFields().get("day"));
            dissolve(currentActor.get(), id, version, fields.get("successor"), day, fields.get("remark"));
            notes.done("directory.dissolvedDone", name, fields.get("successor"));
            leftBehind.stream()
                    .flatMap(one -> one.remarks(currentActor.get()).stream())
                    .forEach(remark -> notes.refused(remark.key(), remark.arguments()));
        });
        return done ? "/organisation.xhtml?at=" + key(id) + "&faces-redirect=true" : null;
    }

    /** Successor, day and remark. */
    public Map<String, String> getFields() {
        if (fields == null) {
            fields = new TreeMap<>(Map.of("day", Days.today(clock)));
        }
        return fields;
    }
}
