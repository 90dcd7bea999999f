package org.chuangwen.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttendanceCheckTest {

    private final KilledMeeting killed = new KilledMeeting();

    @Test
    void shouldFindNothingWhereAllIsRight() {
        assertThat(killed.faultsOfAttendance()).isEmpty();
    }

    @Test
    void shouldFindMemberWhoIsThereThoughGone() {
        killed.tell("stayAway", 1, "{\"member\":\"person2\"}");

        assertThat(killed.faultsOfAttendance()).singleElement().asString().contains("person2 as present: true");
    }

    @Test
    void shouldFindMemberWhoIsThereThoughNobodySaidSo() {
        killed.seats.get(3).put("present", true);

        assertThat(killed.faultsOfAttendance()).singleElement().asString().contains("person4 as present: true");
    }

    @Test
    void shouldFindRecusalThatIsNotKept() {
        killed.tell("recuse", 1, "{\"member\":\"person4\",\"item\":\"" + KilledMeeting.ITEM + "\"}");

        assertThat(killed.faultsOfAttendance()).singleElement().asString().contains("told was RECUSED");
    }

    @Test
    void shouldFindSignatureThatNobodyGave() {
        killed.signer = 3;

        assertThat(killed.faultsOfAttendance()).singleElement().asString().contains("is signed by [3]");
    }
}
