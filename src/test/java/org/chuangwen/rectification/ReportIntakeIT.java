package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.chuangwen.database.Dialect;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.map.Datum;
import org.chuangwen.map.Outlines;
import org.chuangwen.map.Position;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report from the street: sent twice and taken once, found near another, placed by its position. */
@InContainer
class ReportIntakeIT {

    private static final int AT_ONCE = 6;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    @Inject
    private TestDistrict districts;

    @Inject
    private ReportIntake intake;

    @Inject
    private NearbyCases nearby;

    @Inject
    private Outlines outlines;

    @Inject
    private CaseBook caseBook;

    @Inject
    private CaseList caseList;

    @Inject
    private Inbox inbox;

    @Inject
    private Worklist worklist;

    private District district;
    private Position here;

    /** Each test somewhere else, as they share a database. */
    @BeforeEach
    void found() {
        district = districts.create();
        long somewhere = Math.abs(UUID.randomUUID().getMostSignificantBits());
        here = new Position(-60 + somewhere % 119_999 / 1_000.0, -170 + somewhere / 200_000 % 339_999 / 1_000.0);
    }

    @Test
    void shouldTakeReportOnceWhenSentAgain() {
        String key = UUID.randomUUID().toString();
        Discovery report = report("Wires hang from the windows", here);

        String first = intake.take(district.patroller(), report, null, key);
        String second = intake.take(
                district.patroller(), report.withPhotos(List.of(districts.photo(district.patroller()))), null, key);

        assertThat(second).isEqualTo(first);
        assertThat(mine()).hasSize(1);
    }

    @Test
    void shouldTakeReportOnceWhenSentManyTimesAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Discovery report = report("Wires hang from the windows", here);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            answers.add(executor.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                return intake.take(district.patroller(), report, null, key);
            }));
        }

        List<String> numbers = new ArrayList<>();
        for (Future<String> answer : answers) {
            numbers.add(answer.get(60, TimeUnit.SECONDS));
        }

        assertThat(numbers).hasSize(AT_ONCE).containsOnly(numbers.get(0));
        assertThat(mine()).hasSize(1);
        assertThat(inbox.openOf(numbers.get(0))).hasSize(1);
    }

    @Test
    void shouldSayWhichNumberItHasWhenSomethingElseIsSentUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        String first = intake.take(district.patroller(), report("Wires", here), null, key);

        assertThatThrownBy(() -> intake.take(district.patroller(), report("Rubbish", here), null, key))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.arguments()).containsExactly(first));
    }

    @Test
    void shouldTakeCorrectedReportUnderTheSameKeyWhenFirstWasRefused() {
        String key = UUID.randomUUID().toString();
        Discovery report = report("Wires", here);
        assertThatThrownBy(() -> intake.take(district.patroller(), report.withPhotos(List.of()), null, key))
                .isInstanceOf(InvalidInput.class);

        assertThat(intake.take(district.patroller(), report, null, key)).isNotNull();
    }

    @Test
    void shouldKeepKeysOfDifferentPeopleApart() {
        String key = UUID.randomUUID().toString();
        String first = intake.take(district.patroller(), report("Wires", here), null, key);
        Discovery clerks = report("Wires", here).withPhotos(List.of());

        assertThat(intake.take(district.clerk(), clerks, null, key)).isNotEqualTo(first);
    }

    @Test
    void shouldJoinTheCaseThatTheReporterSaysItIs() {
        String original = intake.take(district.clerk(), report("Wires", here).withPhotos(List.of()), null, null);

        String again = intake.take(district.patroller(), report("Wires again", here), original, null);

        CaseDetail joined = caseBook.detail(district.patroller(), again);
        assertThat(joined.of().state()).isEqualTo(CaseState.DUPLICATE);
        assertThat(joined.duplicateOf()).isEqualTo(original);
        assertThat(joined.attachments()).hasSize(1);
        assertThat(inbox.openOf(again)).isEmpty();
        assertThat(caseBook.detail(district.patroller(), original).journal())
                .extracting(JournalEntry::action)
                .containsExactly("discover", "reportedAgain");
    }

    @Test
    void shouldRefuseToJoinWhatIsOverOrUnknown() {
        String over = intake.take(district.clerk(), report("Wires", here).withPhotos(List.of()), null, null);
        worklist.complete(
                district.dispatcher(),
                inbox.mineOf(district.dispatcher(), over).get(0).id(),
                new Completion("refuse", "Not ours", null));

        for (String sameAs : List.of(over, "AJ-1999-000001")) {
            assertThatThrownBy(() -> intake.take(district.patroller(), report("Wires", here), sameAs, null))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.errors())
                                    .extracting(FieldError::field)
                                    .containsExactly("sameAs"));
        }
    }

    @Test
    void shouldFindOpenCasesWithinFiftyMetresSameKindFirst() {
        String close = reportAt(here.latitude() + 0.0002);
        String closer = reportAt(here.latitude() + 0.0001);
        reportAt(here.latitude() + 0.0006);

        assertThat(nearby.near(district.patroller(), here, district.category()))
                .extracting(near -> near.of().number())
                .containsExactly(closer, close);
        assertThat(nearby.near(district.patroller(), here, district.category()))
                .allMatch(NearbyCases.Nearby::sameCategory)
                .allMatch(near -> near.photo() != null);
        assertThat(nearby.near(districts.create().patroller(), here, null)).isEmpty();
    }

    @Test
    void shouldFindByTheIndexOnThePlace() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (Dialect.isPostgresql()) {
                // A table of a few rows is read whole, whatever indexes it has.
                statement.execute("set enable_seqscan = off");
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain select id from rectification_case"
                    + " where latitude between 24.1 and 24.2 and longitude between 109.1 and 109.2")) {
                while (rows.next()) {
                    plan.append(rows.getString(1));
                }
            }
            if (Dialect.isPostgresql()) {
                statement.execute("reset enable_seqscan");
            }
            assertThat(plan.toString()).containsIgnoringCase("rectification_case_by_place");
        }
    }

    @Test
    void shouldFindTheGridByThePosition() {
        outlines.importFile(
                districts.appoint(district.leader(), Role.ADMINISTRATOR, district.root()),
                square(district.grid().code()).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                null,
                Datum.WGS84);

        String number = intake.take(district.patroller(), withoutGrid(here), null, null);

        assertThat(caseBook.detail(district.patroller(), number).grid().code())
                .isEqualTo(district.grid().code());
        Position elsewhere = new Position(here.latitude() + 0.02, here.longitude());
        assertThat(outlines.gridAt(elsewhere)).isEmpty();
        assertThatThrownBy(() -> intake.take(district.patroller(), withoutGrid(elsewhere), null, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactly("gridCode"));
    }

    @Test
    void shouldLetOnlyAdministratorsDraw() {
        assertThatThrownBy(() -> outlines.importFile(
                        district.dispatcher(),
                        square("x").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        null,
                        Datum.WGS84))
                .isInstanceOf(NotAllowed.class);
    }

    private String reportAt(double latitude) {
        return intake.take(district.patroller(), report("Wires", new Position(latitude, here.longitude())), null, null);
    }

    private List<CaseRow> mine() {
        return caseList.page(district.patroller(), CaseFilter.NONE, null, 10);
    }

    private Discovery report(String description, Position at) {
        return at(
                district.discovery(description, List.of(districts.photo(district.patroller()))),
                district.grid().code(),
                at);
    }

    private Discovery withoutGrid(Position at) {
        return at(district.discovery("Wires", List.of(districts.photo(district.patroller()))), null, at);
    }

    private static Discovery at(Discovery of, String grid, Position at) {
        return new Discovery(
                of.source(),
                of.category(),
                of.subcategory(),
                of.description(),
                grid,
                null,
                of.place(),
                at.latitude(),
                at.longitude(),
                of.quantity(),
                of.quantityUnit(),
                of.suggestedMeasure(),
                of.severity(),
                of.externalNumber(),
                of.photos());
    }

    private String square(String code) {
        double south = here.latitude() - 0.01;
        double north = here.latitude() + 0.01;
        double west = here.longitude() - 0.01;
        double east = here.longitude() + 0.01;
        return ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}]}")
                .formatted(code, west, south, east, south, east, north, west, north, west, south);
    }
}
