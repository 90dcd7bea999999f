package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.identity.Actor;
import org.chuangwen.map.Position;

/** Open cases close to a position: what somebody is about to report may have been reported. */
@ApplicationScoped
@Transactional
public class NearbyCases {

    /** How many are shown. */
    public static final int MOST = 5;

    /** A spot with more open cases than this within the distance is looked at no further. */
    private static final int LOOKED_AT = 200;

    @Inject
    private CaseList caseList;

    @Inject
    private Attachments attachments;

    private final double metres = distance(setting());

    /**
     * One of them.
     *
     * @param metres how far away, rounded
     * @param sameCategory whether it is of the kind that was asked for
     * @param photo the id of its first photo, null if it has none
     */
    public record Nearby(LocatedCase of, long metres, boolean sameCategory, UUID photo) {}

    /**
     * The open cases within the actor's reach and within {@code CHUANGWEN_NEARBY_METRES} (50 unless set), those of the
     * same kind first, then the nearest.
     *
     * @param subcategory the name of the kind that is being reported, null if not known yet
     * @return at most {@value #MOST}
     */
    public List<Nearby> near(Actor actor, Position position, String subcategory) {
        return caseList.within(actor, position.around(metres), LOOKED_AT).stream()
                .map(of -> new Nearby(
                        of,
                        Math.round(position.metresTo(new Position(of.latitude(), of.longitude()))),
                        of.category().equals(subcategory),
                        null))
                .filter(near -> near.metres <= metres)
                .sorted(Comparator.comparing((Nearby near) -> !near.sameCategory)
                        .thenComparing(Nearby::metres))
                .limit(MOST)
                .map(near -> new Nearby(near.of, near.metres, near.sameCategory, photo(near.of.number())))
                .toList();
    }

    private UUID photo(String number) {
        return attachments.of(number).stream()
                .filter(Attachment::isPhoto)
                .map(Attachment::id)
                .findFirst()
                .orElse(null);
    }

    /** Between one metre and a kilometre; what is no number is 50. */
    static double distance(String text) {
        return text.matches("\\d{1,6}") ? Math.min(1000, Math.max(1, Integer.parseInt(text))) : 50;
    }

    private static String setting() {
        String value = System.getProperty("CHUANGWEN_NEARBY_METRES", System.getenv("CHUANGWEN_NEARBY_METRES"));
        return value == null ? "" : value.strip();
    }
}
