package org.chuangwen.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondCountTest {

    @Test
    void shouldPassWithMoreThanHalfOfThoseDue() {
        assertThat(count("MEMBERS_DUE", true, seats(5, 0, 1, 3, 0))).isEqualTo("PASSED");
        assertThat(count("MEMBERS_DUE", true, seats(4, 0, 2, 3, 0))).isEqualTo("NOT_PASSED");
    }

    @Test
    void shouldPassWithMoreThanHalfOfThosePresentWhereTheRuleSaysSo() {
        assertThat(count("MEMBERS_PRESENT", true, seats(4, 0, 2, 3, 0))).isEqualTo("PASSED");
        assertThat(count("MEMBERS_PRESENT", true, seats(3, 0, 3, 3, 0))).isEqualTo("NOT_PASSED");
    }

    @Test
    void shouldDeferNearTieOnlyIfSomebodyIsAgainst() {
        assertThat(count("MEMBERS_DUE", true, seats(4, 3, 0, 0, 0))).isEqualTo("DEFERRED");
        assertThat(count("MEMBERS_DUE", true, seats(1, 0, 6, 0, 0))).isEqualTo("NOT_PASSED");
    }

    @Test
    void shouldLeaveRecusedOutOfTheBaseOnlyWhereTheRuleSaysSo() {
        assertThat(count("MEMBERS_DUE", true, seats(4, 0, 1, 0, 2))).isEqualTo("PASSED");
        assertThat(count("MEMBERS_DUE", false, seats(4, 0, 1, 0, 3))).isEqualTo("NOT_PASSED");
    }

    private static String count(String base, boolean recusedLeaveBase, List<Row> seats) {
        Row rule = new Row(Map.of("base", base, "recused_leave_base", recusedLeaveBase, "near_tie", 1));
        return SecondCount.of(seats, rule).decision();
    }

    private static List<Row> seats(int agree, int disagree, int abstain, int absent, int recused) {
        List<Row> seats = new ArrayList<>();
        add(seats, agree, "AGREE", true, "NONE");
        add(seats, disagree, "DISAGREE", true, "NONE");
        add(seats, abstain, "ABSTAIN", true, "NONE");
        add(seats, absent, null, false, "NONE");
        add(seats, recused, null, true, "RECUSED");
        return seats;
    }

    private static void add(List<Row> seats, int many, String vote, boolean present, String recusal) {
        for (int i = 0; i < many; i++) {
            Map<String, Object> seat = new HashMap<>();
            seat.put("vote", vote);
            seat.put("present", present);
            seat.put("recusal", recusal);
            seats.add(new Row(seat));
        }
    }
}
