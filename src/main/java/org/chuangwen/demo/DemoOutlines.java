package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.map.Datum;
import org.chuangwen.map.Outlines;
import org.chuangwen.organisation.Organisation;

/** Draws the demo's grids: areas without gaps around the demo's places, as its administrator would import them. */
@Dependent
class DemoOutlines {

    private static final String ADMINISTRATOR = "admin1";

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private Outlines outlines;

    void draw() {
        Actor administrator = actors.find(
                        organisation.personNamed(ADMINISTRATOR).orElseThrow().id())
                .orElseThrow();
        outlines.importFile(administrator, Rows.bytes("outlines.geojson"), Outlines.USUAL_PROPERTY, Datum.WGS84);
    }
}
