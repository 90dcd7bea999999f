package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.database.Dialect;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotFound;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The ledger as a file: what is in it, for whom, and what it costs. */
@Order(Integer.MAX_VALUE)
@InContainer
class LedgerExportIT {

    private static final Logger LOG = Logger.getLogger(LedgerExportIT.class.getName());

    /**
     * The embedded database is for a small town. The rows stay: taking away what others might refer to costs far more.
     */
    private static final int MANY = Dialect.isPostgresql() ? 100_000 : 20_000;

    private static final String BASE = "https://example.org";

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private LedgerExports exports;

    @Inject
    private LedgerFile files;

    @Inject
    private CaseList list;

    @Inject
    private Journal journal;

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    @Inject
    private CityClock clock;

    private District district;

    @BeforeEach
    void create() {
        district = districts.create();
    }

    @Test
    void shouldHoldWhatTheListShowsAndNothingElse() throws Exception {
        String mine = report(district, "=cmd|' /C calc'!A0");
        report(districts.create(), "Elsewhere");

        String csv = text(district.clerk(), finished(district.clerk(), LedgerExport.Format.CSV));

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .startsWith("\uFEFF")
                .contains(
                        mine,
                        "'=cmd|",
                        district.patroller().name(),
                        BASE + "/attachments/",
                        BASE + "/case.xhtml?number=")
                .doesNotContain("Elsewhere");
        assertThat(text(district.handler(), finished(district.handler(), LedgerExport.Format.CSV))
                        .lines())
                .hasSize(1);
    }

    @Test
    void shouldStandInTheOrderOfTheList() throws Exception {
        String first = report(district, "The first");
        String second = report(district, "The second");
        LedgerExport asked = exports.ask(
                district.clerk(),
                CaseFilter.NONE,
                CaseSort.OLDEST,
                LedgerExport.Format.CSV,
                Locale.SIMPLIFIED_CHINESE,
                BASE);

        String csv = text(district.clerk(), await(district.clerk(), asked.id(), new HashSet<>()));

        assertThat(csv.lines().skip(1).map(line -> line.contains(first) ? first : second))
                .containsExactly(first, second);
    }

    @Test
    void shouldHoldWhatWasReportedWithinDaysThatAreOpenAtOneEnd() {
        report(district, "A problem");
        LocalDate today = LocalDate.ofInstant(clock.now(), clock.zone());

        assertThat(rowsWithin(new Days(today, null))).isEqualTo(1);
        assertThat(rowsWithin(new Days(null, today))).isEqualTo(1);
        assertThat(rowsWithin(new Days(today.plusDays(1), null))).isZero();
        assertThat(rowsWithin(new Days(null, today.minusDays(1)))).isZero();
    }

    private long rowsWithin(Days days) {
        CaseFilter filter = new CaseFilter(null, null, null, null, null, null, null, null, days);
        assertThat(list.page(district.clerk(), filter, null, 50)).hasSize((int) list.count(district.clerk(), filter));
        LedgerExport asked = exports.ask(
                district.clerk(), filter, CaseSort.NEWEST, LedgerExport.Format.CSV, Locale.SIMPLIFIED_CHINESE, BASE);
        return await(district.clerk(), asked.id(), new HashSet<>()).rowsDone();
    }

    @Test
    void shouldKeepFileFromOthersAndRecordWhoTookIt() throws Exception {
        report(district, "A problem");
        LedgerExport done = finished(district.clerk(), LedgerExport.Format.XLSX);

        assertThatThrownBy(() -> exports.one(district.supervisor(), done.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.head(district.supervisor(), done.id(), Locale.ENGLISH))
                .isInstanceOf(NotFound.class);
        assertThat(journal.of(LedgerExports.SUBJECT))
                .filteredOn(entry -> done.id().toString().equals(entry.facts().get("export")))
                .extracting(entry -> entry.action() + " " + entry.actorName())
                .containsExactly(
                        "exportLedger " + district.clerk().name(),
                        "ledgerExported " + district.clerk().name());
        assertThat(files.head(district.clerk(), done.id(), Locale.SIMPLIFIED_CHINESE))
                .satisfies(head -> assertThat(head.disposition()).endsWith(".xlsx"))
                .satisfies(head -> assertThat(head.bytes()).isEqualTo(bytes(district.clerk(), done).length));

        exports.remove(district.clerk(), done.id());
        assertThatThrownBy(() -> exports.one(district.clerk(), done.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void shouldTakeUpWhatSomebodyHasDroppedAndGiveUpInTheEnd() throws SQLException {
        LedgerExport asked = finished(district.clerk(), LedgerExport.Format.CSV);

        for (int attempt = 2; attempt <= 3; attempt++) {
            drop(asked.id());
            assertThat(exports.dropped()).contains(asked.id());
            LedgerExports.Task task = exports.take(asked.id()).orElseThrow();
            assertThat(task.attempt()).isEqualTo(attempt);
            assertThat(exports.take(asked.id())).isEmpty();
            assertThat(exports.progress(task, 1)).isTrue();
        }
        drop(asked.id());

        assertThat(exports.take(asked.id())).isEmpty();
        assertThat(exports.one(district.clerk(), asked.id()).state()).isEqualTo(LedgerExport.State.FAILED);
    }

    @Test
    void shouldLetNobodyHaveMoreThanTwoOnTheWay() throws SQLException {
        LedgerExport first = finished(district.clerk(), LedgerExport.Format.CSV);
        LedgerExport second = finished(district.clerk(), LedgerExport.Format.CSV);
        drop(first.id());
        drop(second.id());

        assertThatThrownBy(() -> ask(district.clerk(), LedgerExport.Format.CSV)).isInstanceOf(Conflict.class);
        exports.remove(district.clerk(), first.id());
        assertThat(ask(district.clerk(), LedgerExport.Format.CSV).state()).isEqualTo(LedgerExport.State.WAITING);
        exports.remove(district.clerk(), second.id());
    }

    @Test
    void shouldPageInEveryOrderWithoutLosingOrRepeating() {
        for (int i = 0; i < 5; i++) {
            report(district, "Problem " + i);
        }
        for (CaseSort sort : CaseSort.values()) {
            List<String> whole = list.page(district.clerk(), CaseFilter.NONE, sort, null, 100).stream()
                    .map(CaseRow::number)
                    .toList();
            List<String> paged = new ArrayList<>();
            String after = null;
            List<CaseRow> page;
            do {
                page = list.page(district.clerk(), CaseFilter.NONE, sort, after, 2);
                page.forEach(row -> paged.add(row.number()));
                after = page.isEmpty()
                        ? null
                        : sort.after(page.get(page.size() - 1)).toString();
            } while (page.size() == 2);

            assertThat(paged).as(sort.name()).hasSize(5).isEqualTo(whole);
        }
        CaseFilter narrowed = CaseFilter.NONE.with(new CaseFilter.Traits(
                Source.GRID_PATROL, null, district.patroller().username()));
        String kept = LedgerFilter.write(narrowed, CaseSort.DUE);
        assertThat(LedgerFilter.filter(kept)).isEqualTo(narrowed);
        assertThat(LedgerFilter.sort(kept)).isEqualTo(CaseSort.DUE);
        assertThat(list.page(district.auditor(), narrowed, null, 100)).hasSize(5);
        assertThat(list.page(
                        district.auditor(),
                        CaseFilter.NONE.with(new CaseFilter.Traits(
                                Source.MEDIA_EXPOSURE,
                                null,
                                district.patroller().username())),
                        null,
                        100))
                .isEmpty();
    }

    /** A hundred thousand cases: how long it takes, how much memory, and whether all of them are there. */
    @Test
    void shouldStreamAHundredThousandRows() throws Exception {
        fill();
        System.gc();
        long before = used();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        Instant begin = Instant.now();
        LedgerExport asked = ask(district.clerk(), LedgerExport.Format.XLSX);
        Set<Long> seen = new HashSet<>();
        LedgerExport done = await(district.clerk(), asked.id(), seen);
        Duration took = Duration.between(begin, Instant.now());
        long after =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        byte[] file = bytes(district.clerk(), done);

        LOG.info("%,d rows: %.1f s, %.1f MB of file, heap %d MB before, %d MB at most, progress seen %d times, on %s"
                .formatted(
                        MANY,
                        took.toMillis() / 1000.0,
                        file.length / 1048576.0,
                        before >> 20,
                        after >> 20,
                        seen.size(),
                        Dialect.isPostgresql() ? "PostgreSQL" : "H2"));
        assertThat(done.state()).isEqualTo(LedgerExport.State.DONE);
        assertThat(done.rowsDone()).isEqualTo(MANY);
        assertThat(seen).as("progress on the way").hasSizeGreaterThan(3);
        assertThat(took).isLessThan(Duration.ofMinutes(3));
        assertRows(file);
    }

    private void assertRows(byte[] file) throws IOException, XMLStreamException {
        int rows = 0;
        int formulas = 0;
        int risky = 0;
        int marked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (!zip.getNextEntry().getName().equals("xl/worksheets/sheet1.xml")) {
                zip.closeEntry();
            }
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(zip);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    rows += xml.getLocalName().equals("row") ? 1 : 0;
                    formulas += xml.getLocalName().equals("f") ? 1 : 0;
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    risky += xml.getText().matches("(?s)\\s*[=+\\-@].*") ? 1 : 0;
                    marked += xml.getText().startsWith("'=") ? 1 : 0;
                }
            }
        }
        assertThat(rows).isEqualTo(MANY + 1);
        assertThat(formulas).isZero();
        assertThat(risky).isZero();
        assertThat(marked).isEqualTo(MANY);
    }

    private String report(District of, String description) {
        return rectification.report(
                of.patroller(), of.discovery(description, List.of(districts.photo(of.patroller()))));
    }

    private LedgerExport ask(Actor actor, LedgerExport.Format format) {
        return exports.ask(actor, CaseFilter.NONE, CaseSort.NEWEST, format, Locale.SIMPLIFIED_CHINESE, BASE);
    }

    private LedgerExport finished(Actor actor, LedgerExport.Format format) {
        LedgerExport done = await(actor, ask(actor, format).id(), new HashSet<>());
        assertThat(done.state()).isEqualTo(LedgerExport.State.DONE);
        return done;
    }

    private LedgerExport await(Actor actor, UUID id, Set<Long> seen) {
        Instant latest = Instant.now().plus(Duration.ofMinutes(4));
        LedgerExport export = exports.one(actor, id);
        while (!export.isOver() && Instant.now().isBefore(latest)) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
                    .join();
            export = exports.one(actor, id);
            if (export.rowsDone() > 0) {
                seen.add(export.rowsDone());
            }
        }
        return export;
    }

    private String text(Actor actor, LedgerExport export) throws IOException {
        return new String(bytes(actor, export), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Actor actor, LedgerExport export) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.write(actor, export.id(), file);
        return file.toByteArray();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** As if a node had died that was writing it. */
    private void drop(UUID id) throws SQLException {
        execute(
                "update ledger_export set state = 'RUNNING', ended_at = null, seen_at = current_timestamp - interval '1' hour"
                        + " where id = cast('" + id + "' as uuid)");
    }

    private void fill() throws SQLException {
        String numbers = Dialect.isPostgresql() ? "generate_series(1, %d) n(x)" : "system_range(1, %d) n(x)";
        String mark = district.community().code();
        execute(
                ("insert into rectification_case (number, source, community_id, grid_id, category_id, description, place,"
                                + " severity, state, reporter_id, reported_at)"
                                + " select '" + mark + "-' || n.x, 'GRID_PATROL', "
                                + district.community().id() + ", "
                                + district.grid().id() + ", (select min(id) from case_category where name = '"
                                + district.category()
                                + "'), '=1+1 居民楼多处从窗口私拉电线为电动车充电，存在消防隐患 ' || n.x, '和平路 12 号院 ' || n.x"
                                + " || ' 幢东侧', 'MAJOR', 'RECTIFYING', "
                                + district.patroller().personId()
                                + ", current_timestamp from " + numbers)
                        .formatted(MANY));
        execute(
                "insert into rectification_order (case_id, number, unit_id, requirement, limit_amount, limit_unit, dispatched_amount,"
                        + " dispatched_unit, issued_at, limit_from, due_at, state) select c.id, 'O-' || c.number, "
                        + district.bureau().id()
                        + ", '拆除私拉电线，引导居民到充电棚充电', 3, 'WORKING_DAY', 3, 'WORKING_DAY', current_timestamp, current_timestamp, current_timestamp, 'ISSUED'"
                        + " from rectification_case c where c.community_id = "
                        + district.community().id());
        execute(
                "update rectification_case set current_order_id = (select o.id from rectification_order o where o.case_id ="
                        + " rectification_case.id) where community_id = "
                        + district.community().id());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
