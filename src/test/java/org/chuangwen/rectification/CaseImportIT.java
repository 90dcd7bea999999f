package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.TooLarge;
import org.chuangwen.support.container.DatabaseSnapshot;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of cases is taken in whole, or nothing of it. */
@InContainer
class CaseImportIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private CaseImport caseImport;

    @Inject
    private Categories categories;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Inbox inbox;

    @Inject
    private DatabaseSnapshot snapshot;

    private District district;
    private String mark;

    @BeforeEach
    void setUp() {
        district = districts.create();
        mark = district.community().code();
    }

    /** A row without faults, with one of its cells as given. */
    private String row(int number, CaseColumn changed, String cell) {
        return Arrays.stream(CaseColumn.values())
                .map(column -> column == changed
                        ? cell
                        : switch (column) {
                            case EXTERNAL_NUMBER -> mark + "/" + number;
                            case SOURCE -> CaseFileWords.of("source.MEDIA_EXPOSURE");
                            case COMMUNITY -> district.community().name();
                            case GRID -> district.grid().code();
                            case CATEGORY -> categoryName();
                            case SUBCATEGORY -> district.category();
                            case DESCRIPTION -> "Problem " + number;
                            case QUANTITY -> "12.5";
                            case QUANTITY_UNIT -> "m";
                            case MEASURE -> "";
                            case SEVERITY -> CaseFileWords.of("severity.GRAVE");
                        })
                .collect(Collectors.joining(","));
    }

    private String row(int number) {
        return row(number, null, null);
    }

    private String categoryName() {
        Category subcategory = categories.subcategory(null, district.category()).orElseThrow();
        return categories.category(subcategory.parentId()).orElseThrow().name();
    }

    private static byte[] file(String... rows) {
        String header =
                Arrays.stream(CaseColumn.values()).map(CaseColumn::title).collect(Collectors.joining(","));
        return (header + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private List<CaseFileFault> refusal(byte[] file) {
        CaseFileRefused refused =
                catchThrowableOfType(CaseFileRefused.class, () -> caseImport.importCases(district.dispatcher(), file));
        assertThat(refused).as("refusal").isNotNull();
        return refused.faults();
    }

    @Test
    void shouldReportEveryRowWhenFileIsWell() {
        ImportResult result = caseImport.importCases(district.dispatcher(), file(row(1), row(2), row(3)));

        assertThat(result.imported()).isEqualTo(3);
        assertThat(inbox.todo(district.dispatcher(), null, 10))
                .extracting(WorkItem::subject)
                .containsExactlyInAnyOrderElementsOf(result.numbers());
        RectificationCase second =
                caseBook.detail(district.auditor(), result.numbers().get(1)).of();
        assertThat(second.externalNumber()).isEqualTo(mark + "/2");
        assertThat(second.description()).isEqualTo("Problem 2");
        assertThat(second.source()).isEqualTo(Source.MEDIA_EXPOSURE);
        assertThat(second.severity()).isEqualTo(Severity.GRAVE);
        assertThat(second.gridId()).isEqualTo(district.grid().id());
        assertThat(second.quantity()).isEqualByComparingTo("12.5");
        assertThat(second.reporterId()).isEqualTo(district.dispatcher().personId());
    }

    @Test
    void shouldReportAsDispatcherWhenAlsoPatroller() {
        Actor both = districts.appoint(district.dispatcher(), Role.PATROLLER, district.community());

        assertThat(caseImport.importCases(both, file(row(1))).imported()).isEqualTo(1);
    }

    @Test
    void shouldLetEntitiesGoAndStillImportAllWhenFileIsLong() {
        String[] rows = new String[120];
        Arrays.setAll(rows, this::row);

        assertThat(caseImport.importCases(district.dispatcher(), file(rows)).numbers())
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldLeaveNothingWhenLastRowIsFaulty() {
        var before = snapshot.take();

        List<CaseFileFault> faults = refusal(file(row(1), row(2), row(3, CaseColumn.SEVERITY, "天大")));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).row()).isEqualTo(4);
        assertThat(faults.get(0).column()).isEqualTo(CaseColumn.SEVERITY.title());
        assertThat(faults.get(0).value()).isEqualTo("天大");
        assertThat(snapshot.take()).isEqualTo(before);
    }

    @Test
    void shouldNameRowAndColumnOfEveryFault() {
        District elsewhere = districts.create();

        List<CaseFileFault> faults = refusal(file(
                row(1, CaseColumn.SOURCE, "梦见"),
                row(2, CaseColumn.COMMUNITY, "没有的社区"),
                row(3, CaseColumn.GRID, "WG-99"),
                row(4, CaseColumn.GRID, elsewhere.grid().code()),
                row(5, CaseColumn.CATEGORY, "没有的大类"),
                row(6, CaseColumn.SUBCATEGORY, "没有的小类"),
                row(7, CaseColumn.DESCRIPTION, ""),
                row(8, CaseColumn.DESCRIPTION, "长".repeat(Discovery.DESCRIPTION_MOST + 1)),
                row(9, CaseColumn.QUANTITY, "十二"),
                row(10, CaseColumn.QUANTITY, "-3"),
                row(11, CaseColumn.QUANTITY_UNIT, ""),
                row(12, CaseColumn.MEASURE, "长".repeat(Discovery.MEASURE_MOST + 1)),
                row(13, CaseColumn.EXTERNAL_NUMBER, "9".repeat(41)),
                row(1)));

        assertThat(faults)
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                .containsExactly(
                        "2 来源 rectification.importUnknownWord",
                        "3 社区 rectification.importUnknownCommunity",
                        "4 网格 rectification.unknownGrid",
                        "5 网格 rectification.gridElsewhere",
                        "6 大类 rectification.importUnknownCategory",
                        "7 小类 rectification.unknownCategory",
                        "8 问题描述 problem.required",
                        "9 问题描述 problem.tooLong",
                        "10 数量 problem.notANumber",
                        "11 数量 problem.notPositive",
                        "12 计量单位 problem.required",
                        "13 整改措施 problem.tooLong",
                        "14 外部编号 problem.tooLong",
                        "15 外部编号 rectification.importNumberTwice");
    }

    @Test
    void shouldTellAllFaultsOfOneRow() {
        caseImport.importCases(district.dispatcher(), file(row(1)));
        String header =
                Arrays.stream(CaseColumn.values()).map(CaseColumn::title).collect(Collectors.joining(","));
        String faulty = mark + "/1,梦见,没有的社区,WG-99,没有的大类,没有的小类,,十二,,,天大";

        assertThat(refusal((header + "\n" + faulty).getBytes(StandardCharsets.UTF_8)))
                .extracting(CaseFileFault::column)
                .containsExactlyInAnyOrder("外部编号", "来源", "社区", "网格", "大类", "问题描述", "数量", "严重程度");
    }

    @Test
    void shouldTellUnknownCommunityOnceWhenGridIsEmptyToo() {
        String row = row(1, CaseColumn.GRID, "").replace(district.community().name(), "没有的社区");

        assertThat(refusal(file(row))).extracting(CaseFileFault::column).containsExactly("社区");
    }

    @Test
    void shouldRefuseNumberThatIsKnownAlready() {
        caseImport.importCases(district.dispatcher(), file(row(1), row(2)));

        assertThat(refusal(file(row(2), row(3))))
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                .containsExactly("2 外部编号 rectification.externalNumberTaken");
    }

    @Test
    void shouldRefuseWhoIsNoDispatcherAndWhatIsTooLong() {
        assertThatThrownBy(() -> caseImport.importCases(district.supervisor(), file(row(1))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> caseImport.importCases(district.dispatcher(), new byte[CaseImport.MOST_BYTES + 1]))
                .isInstanceOf(TooLarge.class);
    }
}
