package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.identity.Actor;
import org.chuangwen.map.Position;
import org.chuangwen.map.Tour;
import org.chuangwen.organisation.Role;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;

/** 核查路线: what waits for a supervisor on the spot, in an order in which it can be walked. */
@ApplicationScoped
@Transactional
public class VerificationRoute {

    /** More stops than this are no day's work. */
    public static final int MOST = 200;

    /** How much of what waits is looked through. */
    private static final int LOOKED_THROUGH = 1000;

    private static final Set<String> ON_THE_SPOT = Set.of(RectificationProcess.VERIFY, AfterClosingProcess.RECHECK);

    @Inject
    private Inbox inbox;

    @Inject
    private Cases cases;

    @Inject
    private Categories categories;

    @Inject
    private Attachments attachments;

    /**
     * One place to go to.
     *
     * @param position null if nobody knows where exactly; such stops come last
     * @param step {@code verify} or {@code recheck}
     * @param photo the id of the first photo of the problem, null if there is none
     * @param metres from the stop before, or from the start; 0 without a position
     */
    public record Stop(
            String number,
            String step,
            String category,
            String description,
            String place,
            Position position,
            Instant dueAt,
            UUID photo,
            long metres) {}

    /**
     * @param stops in the order of the route
     * @param metres all of it, as the crow flies
     * @param more whether more waits than is shown
     */
    public record Route(List<Stop> stops, long metres, boolean more) {}

    /**
     * @param start where the actor stands; null: at what is due first
     * @throws org.chuangwen.problem.NotAllowed if the actor is no supervisor
     */
    public Route of(Actor actor, Position start) {
        actor.require(Role.SUPERVISOR);
        Map<String, WorkItem> waiting = new LinkedHashMap<>();
        for (WorkItem item : inbox.todo(actor, null, LOOKED_THROUGH)) {
            if (ON_THE_SPOT.contains(item.step())) {
                waiting.putIfAbsent(item.subject(), item);
            }
        }
        Map<String, RectificationCase> known = cases.withNumbers(waiting.keySet());
        List<RectificationCase> located = new ArrayList<>();
        List<RectificationCase> elsewhere = new ArrayList<>();
        for (String number : waiting.keySet()) {
            RectificationCase of = known.get(number);
            if (of != null) {
                (of.latitude() == null ? elsewhere : located).add(of);
            }
        }
        boolean more = located.size() > MOST;
        Position from = start != null || located.isEmpty() ? start : position(located.get(0));
        if (more) {
            located.sort(Comparator.comparing((RectificationCase of) -> from.metresTo(position(of))));
            located.subList(MOST, located.size()).clear();
        }
        List<RectificationCase> chosen = new ArrayList<>(located);
        elsewhere.stream().limit(MOST).forEach(chosen::add);
        Map<String, UUID> photos = attachments.firstPhotos(
                chosen.stream().map(RectificationCase::number).toList(), Purpose.BEFORE);
        List<Stop> stops = new ArrayList<>();
        double all = 0;
        Position at = from;
        for (int next : located.isEmpty() ? List.<Integer>of() : Tour.order(from, positions(located))) {
            RectificationCase of = located.get(next);
            double leg = at.metresTo(position(of));
            all += leg;
            at = position(of);
            stops.add(stop(of, waiting.get(of.number()), photos, Math.round(leg)));
        }
        elsewhere.stream().limit(MOST).forEach(of -> stops.add(stop(of, waiting.get(of.number()), photos, 0)));
        return new Route(stops, Math.round(all), more);
    }

    private Stop stop(RectificationCase of, WorkItem item, Map<String, UUID> photos, long metres) {
        return new Stop(
                of.number(),
                item.step(),
                categories.category(of.categoryId()).orElseThrow().name(),
                of.description(),
                of.place(),
                of.latitude() == null ? null : position(of),
                item.dueAt(),
                photos.get(of.number()),
                metres);
    }

    private static List<Position> positions(List<RectificationCase> located) {
        return located.stream().map(VerificationRoute::position).toList();
    }

    private static Position position(RectificationCase of) {
        return new Position(of.latitude(), of.longitude());
    }
}
