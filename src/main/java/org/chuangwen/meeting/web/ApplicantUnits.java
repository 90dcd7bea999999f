package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;

/** The units that can ask a party group for something: communities first, then bureaus. */
@Named
@RequestScoped
public class ApplicantUnits {

    @Inject
    private Organisation organisation;

    private List<Unit> all;

    public List<Unit> getAll() {
        if (all == null) {
            all = Stream.of(UnitKind.COMMUNITY, UnitKind.BUREAU)
                    .flatMap(kind -> organisation.units(kind).stream())
                    .toList();
        }
        return all;
    }
}
