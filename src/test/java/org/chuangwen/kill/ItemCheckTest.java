package org.chuangwen.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemCheckTest {

    private final KilledMeeting killed = new KilledMeeting();

    @Test
    void shouldFindNothingWhereAllIsRight() {
        assertThat(killed.faultsOfItem()).isEmpty();
    }

    @Test
    void shouldFindGrantThatItsRequestDoesNotKnow() {
        killed.decision.put("agenda_item", null);

        assertThat(killed.faultsOfItem()).singleElement().asString().contains("is known to its request as []");
    }

    @Test
    void shouldFindGrantThatItsRequestKnowsTwice() {
        killed.moreDecisions.add(new Row(killed.decision));

        assertThat(killed.faultsOfItem()).anyMatch(fault -> fault.contains("is known to its request as [9 GRANTED"));
    }

    @Test
    void shouldFindGrantOfAnotherSum() {
        killed.decision.put("granted", new BigDecimal("29999.99"));

        assertThat(killed.faultsOfItem())
                .anyMatch(fault -> fault.contains("instead of [9 GRANTED 30000.00"))
                .anyMatch(fault -> fault.contains("granted were [29999.99]"));
    }

    @Test
    void shouldFindGrantInForceBeforeItsNoticeIsOver() {
        killed.request.put("granted_in_force", killed.request.get("granted"));

        assertThat(killed.faultsOfItem()).singleElement().asString().contains("in force");
    }

    @Test
    void shouldFindRequestThatWaitsForNoItem() {
        killed.request.putAll(Map.of("state", "DECISION", "route", "PARTY_GROUP"));
        killed.request.put("granted_in_force", killed.request.get("granted"));

        assertThat(killed.faultsOfItem()).singleElement().asString().contains("has 0 open items");
    }

    @Test
    void shouldFindDecidedItemThatIsStillOpen() {
        killed.item.put("open_subject", "ZJ-1");

        assertThat(killed.faultsOfItem())
                .anyMatch(fault -> fault.contains("is open for ZJ-1"))
                .anyMatch(fault -> fault.contains("has 1 open items"));
    }

    @Test
    void shouldFindDeferredItemThatDoesNotGoOn() {
        killed.item.put("state", "DEFERRED");

        assertThat(killed.faultsOfItem()).singleElement().asString().contains("goes on as null");
    }
}
