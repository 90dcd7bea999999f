package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.OneRequest;
import org.chuangwen.worklist.Completion;
import org.junit.jupiter.api.Test;

/** Two who take a step of the same request at the same moment. */
@InContainer
class RequestRacesIT extends OneRequest {

    @Test
    void shouldPayInstalmentOnceWhenTwoFinanceOfficersPayIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            underWay("20000");
            String item = open("pay").get(0).id();
            List<Callable<Boolean>> both =
                    List.of(() -> pays(city.finance(), item), () -> pays(city.secondFinance(), item));
            assertThat(atOnce(both)).containsExactlyInAnyOrder(true, false);
            assertHolds("0.00", "14000.00", "6000.00");
            assertThat(detail().entries())
                    .filteredOn(entry -> entry.kind() == EntryKind.PAY)
                    .hasSize(1);
        }
    }

    @Test
    void shouldEitherWithdrawOrDecideWhenBothAreTriedAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            reserved(SAFETY, "20000");
            String item = open("approve").get(0).id();
            List<Callable<Boolean>> both = List.of(
                    () -> succeeds(() -> withdrawals.withdraw(city.clerk(), number, "A sponsor pays")),
                    () -> succeeds(() -> worklist.complete(
                            city.boss(), item, new Completion("grant", null, Map.of("amount", "20000")))));
            assertThat(atOnce(both)).as("one of the two").containsExactlyInAnyOrder(true, false);
            assertThat(state()).isIn(RequestState.WITHDRAWN, RequestState.PUBLIC_NOTICE);
            assertHolds(state() == RequestState.WITHDRAWN ? "0.00" : "20000.00", "0.00", "0.00");
        }
    }
}
