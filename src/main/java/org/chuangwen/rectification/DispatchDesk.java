package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.identity.Actor;
import org.chuangwen.map.Position;
import org.chuangwen.organisation.Role;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;

/** What lies on a dispatcher's desk: the tasks of the inbox, with the cases they are about. */
@ApplicationScoped
@Transactional
public class DispatchDesk {

    /** Two problems of the same kind that lie closer than this, in metres, may be one. */
    public static final double CLOSE = 100;

    /** As many open cases of the same kinds are looked at, the latest. */
    private static final int COMPARED = 2000;

    /** As many are told of as close. */
    private static final int NEAR_MOST = 5;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Inbox inbox;

    @Inject
    private Attachments attachments;

    /** A case that may be the same as another. */
    private record Spot(
            String number, Long categoryId, Long communityId, String place, Double latitude, Double longitude) {

        boolean isCloseTo(Spot other) {
            if (number.equals(other.number) || !categoryId.equals(other.categoryId)) {
                return false;
            }
            if (latitude == null || other.latitude == null) {
                return communityId.equals(other.communityId) && place.equals(other.place);
            }
            return new Position(latitude, longitude).metresTo(new Position(other.latitude, other.longitude)) <= CLOSE;
        }
    }

    /**
     * One page, due first.
     *
     * @param steps of which tasks only; none: of all
     * @param after where the page before ended, null for the first page
     * @throws org.chuangwen.problem.NotAllowed if the actor is no dispatcher
     */
    public List<DeskRow> page(Actor actor, Set<String> steps, Inbox.Position after, int limit) {
        actor.require(Role.DISPATCHER);
        List<WorkItem> items = inbox.todo(actor, steps, after, limit);
        if (items.isEmpty()) {
            return List.of();
        }
        Set<String> numbers = items.stream().map(WorkItem::subject).collect(Collectors.toSet());
        Map<String, RectificationCase> cases = casesOf(numbers);
        Map<Long, String> categories = names(
                cases.values().stream().map(RectificationCase::categoryId).toList(),
                "select c.id, c.name from Category c where c.id in ?1");
        Map<Long, String> communities = names(
                cases.values().stream().map(RectificationCase::communityId).toList(),
                "select u.id, u.name from Unit u where u.id in ?1");
        Map<String, UUID> photos = attachments.firstPhotos(numbers, Purpose.BEFORE);
        List<Spot> open = openOf(categories.keySet());
        return items.stream()
                .filter(item -> cases.containsKey(item.subject()))
                .map(item -> {
                    RectificationCase of = cases.get(item.subject());
                    return new DeskRow(
                            item,
                            of.state(),
                            of.severity(),
                            categories.get(of.categoryId()),
                            of.description(),
                            of.place(),
                            communities.get(of.communityId()),
                            of.latitude(),
                            of.longitude(),
                            of.reportedAt(),
                            photos.get(of.number()),
                            near(of, open));
                })
                .toList();
    }

    private Map<String, RectificationCase> casesOf(Set<String> numbers) {
        return entityManager
                .createQuery("select c from RectificationCase c where c.number in ?1", RectificationCase.class)
                .setParameter(1, numbers)
                .getResultStream()
                .collect(Collectors.toMap(RectificationCase::number, Function.identity()));
    }

    private Map<Long, String> names(Collection<Long> ids, String query) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter(1, Set.copyOf(ids))
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private List<Spot> openOf(Set<Long> categoryIds) {
        return entityManager
                .createQuery(
                        "select c.number, c.categoryId, c.communityId, c.place, c.latitude, c.longitude"
                                + " from RectificationCase c where c.state in ?1 and c.categoryId in ?2 order by c.id desc",
                        Object[].class)
                .setParameter(1, LocatedCase.OPEN)
                .setParameter(2, categoryIds)
                .setMaxResults(COMPARED)
                .getResultStream()
                .map(row -> new Spot(
                        (String) row[0], (Long) row[1], (Long) row[2], (String) row[3], (Double) row[4], (Double)
                                row[5]))
                .toList();
    }

    private static List<String> near(RectificationCase of, List<Spot> open) {
        Spot spot = new Spot(of.number(), of.categoryId(), of.communityId(), of.place(), of.latitude(), of.longitude());
        return open.stream()
                .filter(spot::isCloseTo)
                .limit(NEAR_MOST)
                .map(Spot::number)
                .toList();
    }
}
