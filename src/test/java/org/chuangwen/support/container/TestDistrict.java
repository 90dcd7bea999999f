package org.chuangwen.support.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.organisation.Appointment;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.rectification.Categories;
import org.chuangwen.rectification.Category;
import org.chuangwen.rectification.Discovery;
import org.chuangwen.rectification.Severity;

/** Sets up a small district of its own for a test, beside whatever else is in the database. */
@ApplicationScoped
@Transactional
public class TestDistrict {

    private static final AtomicInteger COLOUR = new AtomicInteger();

    @Inject
    private Organisation organisation;

    @Inject
    private Categories categories;

    @Inject
    private Actors actors;

    @Inject
    private Attachments attachments;

    @PersistenceContext
    private EntityManager entityManager;

    /** A district with one community of one grid and two bureaus; everybody in it is one person a role. */
    public record District(
            Unit root,
            Unit community,
            Unit bureau,
            Unit otherBureau,
            Grid grid,
            Actor patroller,
            Actor clerk,
            Actor dispatcher,
            Actor handler,
            Actor secondHandler,
            Actor otherHandler,
            Actor supervisor,
            Actor leader,
            Actor auditor,
            String category) {

        /** A complete report by the patroller. */
        public Discovery discovery(String description, List<UUID> photos) {
            return new Discovery(
                    null,
                    null,
                    category,
                    description,
                    grid.code(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Severity.MAJOR,
                    null,
                    photos);
        }
    }

    public District create() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Unit root = organisation.addUnit("D-" + mark, "District " + mark, UnitKind.DISTRICT, null);
        Unit community = organisation.addUnit("C-" + mark, "Community " + mark, UnitKind.COMMUNITY, root);
        Unit bureau = organisation.addUnit("B1-" + mark, "Bureau 1 " + mark, UnitKind.BUREAU, root);
        Unit otherBureau = organisation.addUnit("B2-" + mark, "Bureau 2 " + mark, UnitKind.BUREAU, root);
        Category category = categories.add("Category " + mark, null, null);
        Category subcategory = categories.add("Subcategory " + mark, category, null);
        Actor leader = actor("leader-" + mark, Role.LEADER, root);
        Actor patroller = actor("patroller-" + mark, Role.PATROLLER, community);
        Grid grid = organisation.add(
                new Grid("G-" + mark, "Grid " + mark, community, null, leader.personId(), patroller.personId()));
        return new District(
                root,
                community,
                bureau,
                otherBureau,
                grid,
                patroller,
                actor("clerk-" + mark, Role.COMMUNITY_CLERK, community),
                actor("dispatcher-" + mark, Role.DISPATCHER, root),
                actor("handler-" + mark, Role.UNIT_HANDLER, bureau),
                actor("handler2-" + mark, Role.UNIT_HANDLER, bureau),
                actor("other-" + mark, Role.UNIT_HANDLER, otherBureau),
                actor("supervisor-" + mark, Role.SUPERVISOR, root),
                leader,
                actor("auditor-" + mark, Role.AUDITOR, root),
                subcategory.name());
    }

    /** A small grid of the district's grid, by its number. */
    public Grid smallGrid(District district, int number) {
        String code = district.grid().code() + "-" + number;
        return organisation.add(new Grid(
                code,
                "Small grid " + code,
                district.community(),
                district.grid().id(),
                null,
                null));
    }

    /** Somebody with one more role. */
    public Actor appoint(Actor actor, Role role, Unit unit) {
        organisation.add(new Appointment(organisation.person(actor.personId()).orElseThrow(), role, unit));
        return actors.find(actor.personId()).orElseThrow();
    }

    /** A photo of the actor's, uploaded and not yet used; no two are alike. */
    public UUID photo(Actor actor) {
        BufferedImage image = new BufferedImage(128, 96, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(COLOUR.incrementAndGet());
        for (int tile = 0; tile < 48; tile++) {
            int colour = random.nextInt(256) * 0x10101;
            for (int pixel = 0; pixel < 256; pixel++) {
                image.setRGB(tile % 8 * 16 + pixel % 16, tile / 8 * 16 + pixel / 16, colour);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attachments.upload(actor, "photo.png", bytes.toByteArray()).id();
    }

    /** A photo whose camera tells when and where it was; each of the three may be null. */
    public UUID photo(Actor actor, Instant takenAt, Double latitude, Double longitude) {
        UUID photo = photo(actor);
        entityManager.flush();
        entityManager
                .createQuery(
                        "update Attachment a set a.takenAt = ?1, a.latitude = ?2, a.longitude = ?3 where a.id = ?4")
                .setParameter(1, takenAt)
                .setParameter(2, latitude)
                .setParameter(3, longitude)
                .setParameter(4, photo)
                .executeUpdate();
        return photo;
    }

    private Actor actor(String username, Role role, Unit unit) {
        Person person = organisation.add(new Person(username, username, null, "-"));
        organisation.add(new Appointment(person, role, unit));
        return actors.find(person.id()).orElseThrow();
    }
}
