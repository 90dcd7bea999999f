package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Unit;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The figures are counted while somebody waits, whatever has been gathered: a year of 100,000 cases on PostgreSQL. What
 * each takes stands in the log; the bound is wide enough for a machine that does much else.
 */
@InContainer
class FiguresCostIT {

    private static final Logger LOG = Logger.getLogger(FiguresCostIT.class.getName());

    private static final int CASES_ON_POSTGRESQL = 100_000;

    /** The embedded one is a small town's; and what is not committed yet it reads many times slower. */
    private static final int CASES_EMBEDDED = 10_000;

    /** Beyond every id that is given out; a case and its order have the same. */
    private static final long FIRST_ID = 2_000_000_000L;

    private static final LocalDate NEW_YEAR = LocalDate.of(2047, 1, 1);
    private static final Duration MOST = Duration.ofSeconds(10);

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestDistrict districts;

    @Inject
    private Figures figures;

    private District district;
    private int cases;
    private List<Long> grids;
    private List<Unit> units;

    /** In a transaction that is taken back: nobody else ever sees that year. */
    @BeforeEach
    void gatherAYear() throws Exception {
        district = districts.create();
        grids = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            grids.add(districts.smallGrid(district, i).id());
        }
        units = List.of(district.bureau(), district.otherBureau(), district.community());
        transaction.begin();
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            cases = product.equals("PostgreSQL") ? CASES_ON_POSTGRESQL : CASES_EMBEDDED;
            insertCases(connection);
            insertOrders(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("update rectification_case set current_order_id = id where id >= " + FIRST_ID);
            }
        }
    }

    @AfterEach
    void takeItBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void shouldCountAYearInTime() {
        Period year = new Period(NEW_YEAR, NEW_YEAR.plusDays(364));
        Standing standing = figures.standing(district.leader(), year, Standing.By.GRID);
        assertThat(standing.total().count(Figure.INTAKE)).isEqualTo(cases);
        assertThat(standing.total().count(Figure.CLOSED)).isEqualTo(cases / 10 * 8);

        for (Standing.By by : Standing.By.values()) {
            assertThat(took(year, by)).isLessThan(MOST);
            assertThat(took(Period.quarterOf(NEW_YEAR), by)).isLessThan(MOST);
            assertThat(took(Period.monthOf(NEW_YEAR), by)).isLessThan(MOST);
        }
    }

    /** The median of five. */
    private Duration took(Period period, Standing.By by) {
        Actor leader = district.leader();
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            figures.standing(leader, period, by);
            times.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        times.sort(null);
        LOG.info(() -> "Figures " + period + " " + by + ": " + times.get(2).toMillis() + " ms");
        return times.get(2);
    }

    /** Of ten, eight are closed, one is in a unit's hands and one waits for registration. */
    private void insertCases(Connection connection) throws SQLException {
        long category = oneOf(connection, "select max(id) from case_category");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into rectification_case (id, number, source,"
                        + " community_id, grid_id, category_id, description, place, severity, state, reporter_id, reported_at,"
                        + " closed_at, rework_count) values (?, ?, 'GRID_PATROL', ?, ?, ?, 'Bins are full', 'Road 1', 'ORDINARY',"
                        + " ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < cases; i++) {
                OffsetDateTime reported = reportedAt(i);
                insert.setLong(1, FIRST_ID + i);
                insert.setString(2, "COST-" + i);
                insert.setLong(3, district.community().id());
                insert.setLong(4, grids.get(i % grids.size()));
                insert.setLong(5, category);
                insert.setString(6, i % 10 < 8 ? "CLOSED" : i % 10 == 8 ? "RECTIFYING" : "DISCOVERED");
                insert.setLong(7, district.patroller().personId());
                insert.setObject(8, reported);
                insert.setObject(9, i % 10 < 8 ? reported.plusHours(1) : null);
                insert.setInt(10, i % 7 == 0 ? 1 : 0);
                insert.addBatch();
                if (i % 1000 == 999) {
                    insert.executeBatch();
                }
            }
        }
    }

    private void insertOrders(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into rectification_order (id, case_id, number,"
                        + " unit_id, limit_amount, limit_unit, dispatched_amount, dispatched_unit, issued_at,"
                        + " limit_from, due_at, was_overdue, limit_used, state)"
                        + " values (?, ?, ?, ?, 1, 'WORKING_DAY', 1, 'WORKING_DAY', ?, ?, ?, ?, ?, 'FULFILLED')")) {
            for (int i = 0; i < cases; i++) {
                OffsetDateTime issued = reportedAt(i);
                insert.setLong(1, FIRST_ID + i);
                insert.setLong(2, FIRST_ID + i);
                insert.setString(3, "COST-" + i);
                insert.setLong(4, units.get(i % units.size()).id());
                insert.setObject(5, issued);
                insert.setObject(6, issued);
                insert.setObject(7, issued.plusDays(1));
                insert.setBoolean(8, i % 9 == 0);
                insert.setInt(9, i % 120);
                insert.addBatch();
                if (i % 1000 == 999) {
                    insert.executeBatch();
                }
            }
        }
    }

    private OffsetDateTime reportedAt(int i) {
        return NEW_YEAR.atStartOfDay().plusMinutes(364L * 24 * 60 * i / cases).atOffset(ZoneOffset.ofHours(8));
    }

    private static long oneOf(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
