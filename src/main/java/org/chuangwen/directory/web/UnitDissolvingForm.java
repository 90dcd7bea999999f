package org.chuangwen.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.chuangwen.directory.Units;
import org.chuangwen.identity.Actor;

/** Dissolves a unit. */
@Named
@RequestScoped
public class UnitDissolvingForm extends DissolvingForm {

    @Inject
    private Units units;

    @Override
    void dissolve(Actor actor, long id, int version, String successor, LocalDate day, String remark) {
        units.dissolve(actor, id, version, successor, day, remark);
    }

    @Override
    String key(long id) {
        return "unit-" + id;
    }
}
