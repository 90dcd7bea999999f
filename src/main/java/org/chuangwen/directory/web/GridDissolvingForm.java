package org.chuangwen.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.chuangwen.directory.Grids;
import org.chuangwen.identity.Actor;

/** Dissolves a grid. */
@Named
@RequestScoped
public class GridDissolvingForm extends DissolvingForm {

    @Inject
    private Grids grids;

    @Override
    void dissolve(Actor actor, long id, int version, String successor, LocalDate day, String remark) {
        grids.dissolve(actor, id, version, successor, day, remark);
    }

    @Override
    String key(long id) {
        return "grid-" + id;
    }
}
