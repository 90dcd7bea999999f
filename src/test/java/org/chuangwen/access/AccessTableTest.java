package org.chuangwen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chuangwen.organisation.Role;
import org.junit.jupiter.api.Test;

/** No door without a row, no row without a door, no role without a column. */
class AccessTableTest {

    private static final List<AccessTable.Row> ROWS = AccessTable.read();
    private static final Set<Doors.Door> DOORS = Doors.all();

    @Test
    void shouldFindTheDoors() {
        assertThat(DOORS).hasSizeGreaterThan(40);
        assertThat(DOORS.stream().map(Doors.Door::door))
                .contains(
                        "POST /api/v1/tokens",
                        "GET /api/v1/rectification-orders/{number}",
                        "GET /case.xhtml",
                        "GET /attachments/*",
                        "POST /logout",
                        "POST /api/v1/work-items/{rectification-order:verify}/complete");
    }

    @Test
    void shouldHaveARowForEachDoor() {
        assertThat(DOORS.stream().filter(door -> ROWS.stream().noneMatch(door::isOf)))
                .as("doors without a row; fill in a line as this for each in src/test/resources/access/table.txt,"
                        + " whose top tells how (AccessST then says what the application answers)")
                .map(door -> AccessTable.line(door.door(), door.body(), Map.of()))
                .isEmpty();
    }

    @Test
    void shouldHaveNoRowOfADoorThatIsGone() {
        assertThat(ROWS.stream().filter(row -> isOurs(row) && DOORS.stream().noneMatch(door -> door.isOf(row))))
                .as("rows of doors that are gone")
                .isEmpty();
    }

    /** The server's own doors are told by no class of ours. */
    private static boolean isOurs(AccessTable.Row row) {
        return row.path().startsWith("/api/") || row.path().contains(".xhtml");
    }

    @Test
    void shouldHaveARowForEachButtonOfAPage() {
        Set<String> actions = Doors.actions();

        assertThat(actions)
                .hasSizeGreaterThan(100)
                .contains("fund.xhtml fundPage.topUp", "WEB-INF/forms/funding/review.xhtml taskForm.refuse('return')");
        assertThat(ActionTable.read().stream().map(ActionTable.Row::action))
                .as("rows of src/test/resources/access/actions.txt, whose top tells how; AccessST presses the buttons")
                .containsExactlyInAnyOrderElementsOf(actions);
    }

    @Test
    void shouldHaveAColumnForEachRole() {
        assertThat(Knocker.roles()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void shouldHaveNoRowTwice() {
        assertThat(ROWS.stream().map(AccessTable.Row::toString)).doesNotHaveDuplicates();
    }
}
