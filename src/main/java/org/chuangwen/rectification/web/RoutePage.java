package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.map.Pin;
import org.chuangwen.map.Position;
import org.chuangwen.rectification.VerificationRoute;

/** What waits to be verified, as a route: {@code /route.xhtml?from=latitude,longitude}. */
@Named
@RequestScoped
public class RoutePage {

    private static final String DEGREES = "-?\\d{1,3}(\\.\\d{1,10})?";

    @Inject
    private VerificationRoute routes;

    @Inject
    private CurrentActor currentActor;

    private String from;
    private VerificationRoute.Route route;

    public VerificationRoute.Route getRoute() {
        if (route == null) {
            route = routes.of(currentActor.get(), start());
        }
        return route;
    }

    /** Where the route begins, null if nobody said or what was said is no position. */
    private Position start() {
        if (from == null || !from.matches(DEGREES + "," + DEGREES)) {
            return null;
        }
        String[] degrees = from.split(",");
        double latitude = Double.parseDouble(degrees[0]);
        double longitude = Double.parseDouble(degrees[1]);
        return Position.isOnEarth(latitude, longitude) ? new Position(latitude, longitude) : null;
    }

    /** Whether the route begins where I am, or where I said. */
    public boolean isStarted() {
        return start() != null;
    }

    /** The stops that can be drawn, numbered as in the list. */
    public String getPins() {
        List<Pin> pins = new ArrayList<>();
        List<VerificationRoute.Stop> stops = getRoute().stops();
        for (int i = 0; i < stops.size(); i++) {
            VerificationRoute.Stop stop = stops.get(i);
            if (stop.position() != null) {
                pins.add(new Pin(
                        stop.number(),
                        stop.position(),
                        "verify",
                        String.valueOf(i + 1),
                        (i + 1) + ". " + stop.category() + " · " + stop.place(),
                        "case.xhtml?number=" + stop.number() + "#step"));
            }
        }
        return Pin.json(pins);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String text) {
        from = text;
    }
}
