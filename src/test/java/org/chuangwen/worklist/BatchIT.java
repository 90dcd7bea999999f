package org.chuangwen.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.CaseDetail;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.DeskRow;
import org.chuangwen.rectification.DispatchDesk;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same answer to several tasks: each is done wholly or not at all, and each tells what became of it. */
@InContainer
class BatchIT {

    private static final Completion ACCEPT = new Completion("accept", null, null);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

    @Inject
    private DispatchDesk desk;

    @Inject
    private Worklist worklist;

    @Inject
    private Batch batch;

    @Inject
    private Inbox inbox;

    private District district;
    private List<String> numbers;

    @BeforeEach
    void report() {
        district = districts.create();
        numbers = IntStream.range(0, 5)
                .mapToObj(i -> rectification.report(
                        district.patroller(),
                        district.discovery("Wires " + i, List.of(districts.photo(district.patroller())))))
                .toList();
    }

    @Test
    void shouldGiveEachItsOwnOrderAndTellWhyOneWasRefused() {
        assertThat(batch.complete(district.dispatcher(), items(), ACCEPT)).allMatch(Batch.Result::done);
        List<String> dispatching = items();
        worklist.complete(district.dispatcher(), dispatching.get(2), dispatch());

        List<Batch.Result> results = batch.complete(district.dispatcher(), dispatching, dispatch());

        assertThat(results).filteredOn(Batch.Result::done).hasSize(4);
        assertThat(results.get(2).refusal()).isInstanceOf(Conflict.class);
        assertThat(results.get(2).refusal().arguments())
                .contains(district.dispatcher().name());
        assertThat(results.get(2).subject()).isIn(numbers);
        assertThat(orders()).doesNotHaveDuplicates().hasSize(5);
        assertThat(cases()).allMatch(detail -> detail.of().state() == CaseState.RECTIFYING);
        assertThat(cases())
                .allSatisfy(detail -> assertThat(detail.journal())
                        .extracting("action")
                        .containsExactly("discover", "accept", "dispatch"));
    }

    @Test
    void shouldDoEachOnceWhenTwoDispatchersSendTheSame() throws Exception {
        Actor other = districts.appoint(district.otherHandler(), Role.DISPATCHER, district.root());
        List<String> registering = items();
        List<String> backwards = new ArrayList<>(registering);
        Collections.reverse(backwards);

        Future<List<Batch.Result>> one =
                executor.submit(() -> batch.complete(district.dispatcher(), registering, ACCEPT));
        Future<List<Batch.Result>> two = executor.submit(() -> batch.complete(other, backwards, ACCEPT));
        Map<String, Boolean> byOne = done(one.get());
        Map<String, Boolean> byTwo = done(two.get());

        assertThat(registering).allMatch(id -> byOne.get(id) != byTwo.get(id));
        assertThat(cases()).allMatch(detail -> detail.of().state() == CaseState.REGISTERED);
        assertThat(cases()).allSatisfy(detail -> assertThat(detail.journal()).hasSize(2));
    }

    @Test
    void shouldAnswerOnceWhatIsNamedTwice() {
        String id = items().get(0);

        assertThat(batch.complete(district.dispatcher(), List.of(id, id), ACCEPT))
                .singleElement()
                .matches(Batch.Result::done);
    }

    @Test
    void shouldTellFaultsOfTheAnswerOnceAndDoNothing() {
        batch.complete(district.dispatcher(), items(), ACCEPT);
        Completion withoutUnit = new Completion("dispatch", null, Map.of("limitAmount", 3, "limitUnit", "WORKING_DAY"));

        assertThatThrownBy(() -> batch.complete(district.dispatcher(), items(), withoutUnit))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("field").containsExactly("unitCode"));
        assertThat(cases()).allMatch(detail -> detail.of().state() == CaseState.REGISTERED);
    }

    @Test
    void shouldTellNobodyOfWhatTheyMayNotKnowOf() {
        District elsewhere = districts.create();

        List<Batch.Result> results = batch.complete(elsewhere.handler(), items(), ACCEPT);

        assertThat(results).allMatch(result -> result.refusal() instanceof NotFound && result.subject() == null);
        assertThat(cases()).allMatch(detail -> detail.of().state() == CaseState.DISCOVERED);
    }

    @Test
    void shouldRefuseNoneAndTooMany() {
        List<String> many =
                IntStream.rangeClosed(0, Batch.MOST).mapToObj(String::valueOf).toList();

        assertThatThrownBy(() -> batch.complete(district.dispatcher(), List.of(), ACCEPT))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> batch.complete(district.dispatcher(), many, ACCEPT))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void shouldShowDispatcherWhatMayBeTheSame() {
        List<DeskRow> rows = desk.page(district.dispatcher(), Set.of("register"), null, 10);

        assertThat(rows).hasSize(5).allSatisfy(row -> {
            assertThat(row.photo()).isNotNull();
            assertThat(row.near()).hasSize(4).isSubsetOf(numbers);
        });
    }

    private List<String> items() {
        return inbox.todo(district.dispatcher(), null, 100).stream()
                .filter(item -> numbers.contains(item.subject()))
                .map(WorkItem::id)
                .toList();
    }

    private List<CaseDetail> cases() {
        return numbers.stream()
                .map(number -> caseBook.detail(district.auditor(), number))
                .toList();
    }

    private List<String> orders() {
        return cases().stream()
                .map(detail -> detail.of().currentOrder().number())
                .toList();
    }

    private static Map<String, Boolean> done(List<Batch.Result> results) {
        return results.stream().collect(Collectors.toMap(Batch.Result::itemId, Batch.Result::done));
    }

    private Completion dispatch() {
        return new Completion(
                "dispatch",
                null,
                Map.of("unitCode", district.bureau().code(), "limitAmount", 3, "limitUnit", "WORKING_DAY"));
    }
}
