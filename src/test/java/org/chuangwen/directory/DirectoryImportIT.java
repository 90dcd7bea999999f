package org.chuangwen.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.chuangwen.identity.Accounts;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Visitor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.support.container.DatabaseSnapshot;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class DirectoryImportIT {

    private static final String UNITS = "编码,名称,类别,上级编码,包联社区编码\n";
    private static final String GRIDS = "编码,名称,社区编码,上级网格编码,负责人用户名,网格员用户名\n";
    private static final String PEOPLE = "用户名,姓名,电话,岗位\n";

    @Inject
    private TestDistrict districts;

    @Inject
    private DirectoryImport directoryImport;

    @Inject
    private DirectoryExport export;

    @Inject
    private Organisation organisation;

    @Inject
    private Accounts accounts;

    @Inject
    private DatabaseSnapshot database;

    private District district;
    private Actor admin;
    private String mark;

    @BeforeEach
    void create() {
        district = districts.create();
        admin = districts.appoint(district.auditor(), Role.ADMINISTRATOR, district.root());
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] people(String post) {
        return bytes(PEOPLE + "p-" + mark + ",王小明,13800000000,\"" + post + "\"\n");
    }

    /** The lower before the higher: rows may stand in any order. */
    private byte[] units() {
        return bytes(UNITS + "st-" + mark + ",新社区,社区,sd-" + mark + ",\n" + "sd-" + mark + ",新街道,街道,"
                + district.root().code() + ",\n" + "bu-" + mark + ",新局,局,"
                + district.root().code() + ",st-" + mark
                + "\n");
    }

    private void apply(byte[] file) {
        directoryImport.apply(admin, file, null);
    }

    @Test
    void shouldFoundUnitsPeopleAndGridsAndChangeNothingTheSecondTime() {
        byte[] grids = bytes(GRIDS + "s-" + mark + ",小网格,st-" + mark + ",g-" + mark + ",,p-" + mark + "\n" + "g-" + mark
                + ",网格,st-" + mark + ",,,p-" + mark + "\n");
        apply(units());
        ImportResult added = directoryImport.apply(admin, people("网格员@st-" + mark + "；UNIT_HANDLER@bu-" + mark), null);
        apply(grids);

        Unit community = organisation.unitWithCode("st-" + mark).orElseThrow();
        Grid grid = organisation.gridWithCode("g-" + mark).orElseThrow();
        Grid small = organisation.gridWithCode("s-" + mark).orElseThrow();
        assertThat(small.parentId()).isEqualTo(grid.id());
        assertThat(grid.communityId()).isEqualTo(community.id());
        assertThat(added.passwords()).hasSize(1);
        Actor actor = accounts.signIn("p-" + mark, added.passwords().get(0).password(), Visitor.UNKNOWN)
                .orElseThrow();
        assertThat(actor.mustChangePassword()).isTrue();
        assertThat(actor.posts()).hasSize(2);
        var before = database.take();
        for (byte[] file : List.of(units(), people("UNIT_HANDLER@bu-" + mark + ", PATROLLER@st-" + mark), grids)) {
            assertThat(directoryImport.apply(admin, file, null).effective()).isEmpty();
        }
        assertThat(database.take()).isEqualTo(before);
    }

    @Test
    void shouldChangeNothingWhenWhatWasExportedIsImported() {
        byte[] workbook = export.workbook(admin);
        var before = database.take();

        ImportResult result = imported(workbook);

        assertThat(result.changes()).isNotEmpty();
        assertThat(result.effective()).isEmpty();
        assertThat(database.take()).isEqualTo(before);
    }

    /** Whatever other tests have left must be fit to be imported; if not, this says what. */
    private ImportResult imported(byte[] workbook) {
        try {
            return directoryImport.apply(admin, workbook, null);
        } catch (ImportRefused refused) {
            throw new AssertionError(
                    refused.faults().stream().limit(20).toList().toString(), refused);
        }
    }

    @Test
    void shouldTellWhatWouldBeDoneAndDoNothing() {
        var before = database.take();

        ImportResult preview = directoryImport.preview(admin, units());

        assertThat(preview.count(ImportTable.UNITS, ImportChange.Kind.NEW)).isEqualTo(3);
        assertThat(database.take()).isEqualTo(before);
        apply(bytes(UNITS + "sd-" + mark + ",别的名称,街道," + district.root().code() + ",\n"));
        assertThatThrownBy(() -> directoryImport.apply(admin, units(), preview.fingerprint()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldTellBeforeAndAfterOfWhatChanges() {
        apply(units());

        ImportResult preview = directoryImport.preview(
                admin, bytes(UNITS + "bu-" + mark + ",改名局,局," + district.root().code() + ",\n"));

        assertThat(preview.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ImportChange.Kind.CHANGED);
            assertThat(change.facts()).containsEntry("nameBefore", "新局").containsEntry("name", "改名局");
        });
    }

    @Test
    void shouldNameEveryFaultByRowAndColumnAndTakeNothingIn() {
        var before = database.take();
        byte[] file = bytes(UNITS
                + "good-" + mark + ",好单位,局," + district.root().code() + ",\n"
                + "bad code,,局," + district.root().code() + ",\n"
                + "k-" + mark + ",类别不对,公司," + district.root().code() + ",\n"
                + "x-" + mark + ",上级不在,局,nowhere,\n"
                + "a-" + mark + ",循环甲,局,b-" + mark + ",\n"
                + "b-" + mark + ",循环乙,局,a-" + mark + ",\n"
                + "good-" + mark + ",又一个,局," + district.root().code() + ",\n"
                + "c-" + mark + ",包联不对,社区," + district.root().code() + ","
                + district.community().code() + "\n");

        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> directoryImport.apply(admin, file, null));

        assertThat(refused.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                .containsExactly(
                        "3 编码 directory.codeForm",
                        "3 名称 problem.required",
                        "4 类别 directory.unknownKind",
                        "5 上级编码 directory.unknownUnit",
                        "6 上级编码 directory.parentCircle",
                        "7 上级编码 directory.parentCircle",
                        "8 编码 directory.importTwice",
                        "9 包联社区编码 directory.pairedKind");
        assertThat(database.take()).isEqualTo(before);
    }

    @Test
    void shouldRefuseUnknownTablesAndWhoIsNoAdministrator() {
        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class, () -> directoryImport.apply(admin, bytes("颜色,大小\n红,5\n"), null));

        assertThat(refused.faults()).extracting(ImportFault::key).containsExactly("directory.importUnknownTable");
        assertThatThrownBy(() -> directoryImport.preview(district.dispatcher(), units()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void shouldKeepTheLastAdministratorsAndRefuseRolesWhereTheyAreNotHeld() {
        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class,
                () -> apply(people("网格员@" + district.bureau().code() + "、卖菜的@"
                        + district.root().code())));

        assertThat(refused.faults()).extracting(ImportFault::key).containsExactly("directory.unknownPost");
        refused = catchThrowableOfType(
                ImportRefused.class,
                () -> apply(people("网格员@" + district.bureau().code())));
        assertThat(refused.faults()).extracting(ImportFault::key).containsExactly("directory.roleElsewhere");
    }
}
