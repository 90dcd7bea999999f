package org.chuangwen.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.chuangwen.database.Dialect;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Audience;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.RowsRead;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What one page of the inbox reads does not grow with the tasks of others nor with the page's number. Counted are the
 * rows and index entries that PostgreSQL reads for it, which no other load on the machine changes; the embedded
 * database has no such counters, there only the pages are looked at.
 */
@InContainer
class InboxCostIT {

    private static final Logger LOG = Logger.getLogger(InboxCostIT.class.getName());

    private static final int MINE = 3_000;
    private static final int FEW_OF_OTHERS = 1_000;
    private static final int MANY_OF_OTHERS = 100_000;

    /** What is not committed yet the embedded database reads many times slower. */
    private static final int MANY_EMBEDDED = 10_000;

    private static final int PAGE = 20;
    private static final int PAGES = MINE / PAGE;
    private static final Instant FIRST_DUE = Instant.parse("2046-01-01T00:00:00Z");

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestDistrict districts;

    @Inject
    private Inbox inbox;

    private District district;
    private RowsRead rows;

    /** In a transaction that is taken back: nobody else ever sees these tasks. */
    @BeforeEach
    void begin() throws Exception {
        district = districts.create();
        rows = new RowsRead(dataSource, "work_item", "work_item_audience");
        transaction.begin();
        add("mine", MINE, district.handler());
    }

    @AfterEach
    void takeItBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void shouldReadNoMoreForAPageHoweverManyTasksOthersHave() throws Exception {
        add("few", FEW_OF_OTHERS, district.otherHandler());
        List<Long> small = pagesRead();

        add("many", Dialect.isPostgresql() ? MANY_OF_OTHERS : MANY_EMBEDDED, district.otherHandler());
        List<Long> large = pagesRead();

        LOG.info("Read for a page among %,d tasks of others: %s; among %,d: %s"
                .formatted(FEW_OF_OTHERS, small, FEW_OF_OTHERS + MANY_OF_OTHERS, large));
        for (int i = 0; i < small.size(); i++) {
            assertThat(large.get(i)).isLessThanOrEqualTo(small.get(i));
        }
    }

    /** What the first page read, one in the middle and the last one, and that each task was on one page. */
    private List<Long> pagesRead() throws SQLException {
        List<Long> read = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Inbox.Position after = null;
        for (int page = 1; page <= PAGES; page++) {
            long before = rows.soFar();
            List<WorkItem> items = inbox.todo(district.handler(), after, PAGE);
            if (page == 1 || page == PAGES / 2 || page == PAGES - 1) {
                read.add(rows.soFar() - before);
            }
            items.forEach(item -> seen.add(item.id()));
            WorkItem last = items.get(items.size() - 1);
            after = new Inbox.Position(last.dueAt(), last.id());
        }
        assertThat(seen).hasSize(MINE).doesNotHaveDuplicates().allMatch(id -> id.startsWith("mine-"));
        assertThat(inbox.todo(district.handler(), after, PAGE)).isEmpty();
        // Each row of the page: its entry in the audience index, its task by the key, and both once more in their
        // tables.
        assertThat(read).allSatisfy(rows -> assertThat(rows).isLessThanOrEqualTo(8L * PAGE));
        return read;
    }

    /** Open tasks for anybody of the actor's first post, one a minute. */
    private void add(String mark, int count, Actor actor) throws SQLException {
        Actor.Post post = actor.posts().iterator().next();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement item =
                        connection.prepareStatement("insert into work_item (id, process_key, step, subject,"
                                + " title, place, sender, role, unit_id, created_at, due_at, state) values (?, 'p', 's', ?, 't', 'p',"
                                + " 'f', ?, ?, ?, ?, 'OPEN')");
                PreparedStatement audience = connection.prepareStatement(
                        "insert into work_item_audience (audience, due_at, work_item_id) values (?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                String id = "%s-%07d".formatted(mark, i);
                Timestamp due = Timestamp.from(FIRST_DUE.plus(Duration.ofMinutes(i)));
                item.setString(1, id);
                item.setString(2, id);
                item.setString(3, post.role().name());
                item.setLong(4, post.unitId());
                item.setTimestamp(5, due);
                item.setTimestamp(6, due);
                item.addBatch();
                for (String key : Audience.keysOfTask(null, post.role(), post.unitPath())) {
                    audience.setString(1, key);
                    audience.setTimestamp(2, due);
                    audience.setString(3, id);
                    audience.addBatch();
                }
                if (i % 1_000 == 999) {
                    item.executeBatch();
                    audience.executeBatch();
                }
            }
            item.executeBatch();
            audience.executeBatch();
        }
        rows.analyze();
    }
}
