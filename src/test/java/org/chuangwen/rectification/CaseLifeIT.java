package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case's life through its services, one path a method. */
@InContainer
class CaseLifeIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

    @Inject
    private CaseList caseList;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    private District district;
    private String number;

    @BeforeEach
    void report() {
        district = districts.create();
        number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
    }

    @Test
    void shouldCloseWhenVerifiedAfterOneRework() {
        complete(district.dispatcher(), "register", answer("accept"));
        complete(district.dispatcher(), "dispatch", dispatchTo(district.bureau().code()));
        complete(district.handler(), "handle", feedback(district.handler()));
        complete(
                district.supervisor(),
                "verify",
                new Completion("rework", "Two are left", Map.of("limitAmount", 1, "limitUnit", "WORKING_DAY")));
        complete(district.handler(), "handle", feedback(district.handler()));
        complete(district.supervisor(), "verify", answer("pass"));

        CaseDetail detail = caseBook.detail(district.auditor(), number);
        assertThat(detail.of().state()).isEqualTo(CaseState.CLOSED);
        assertThat(detail.of().reworkCount()).isEqualTo(1);
        assertThat(detail.open()).extracting(WorkItem::step).containsExactly("answer");
        assertThat(detail.journal())
                .extracting(JournalEntry::action)
                .containsExactly("discover", "accept", "dispatch", "feedback", "rework", "feedback", "pass");
        assertThat(detail.attachments()).hasSize(3);
    }

    @Test
    void shouldEndWhenRefusedWithReason() {
        assertThatThrownBy(() -> complete(district.dispatcher(), "register", answer("refuse")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("field").containsExactly("comment"));

        complete(district.dispatcher(), "register", new Completion("refuse", "Not ours", null));

        assertThat(caseBook.detail(district.patroller(), number).of().state()).isEqualTo(CaseState.REFUSED);
        assertThat(inbox.openOf(number)).isEmpty();
    }

    @Test
    void shouldWaitForAnotherUnitWhenSentBack() {
        complete(district.dispatcher(), "register", answer("accept"));
        complete(district.dispatcher(), "dispatch", dispatchTo(district.bureau().code()));
        complete(district.handler(), "handle", new Completion("sendBack", "Belongs to the power company", null));
        assertThat(caseBook.detail(district.dispatcher(), number).of().state()).isEqualTo(CaseState.REGISTERED);

        complete(
                district.dispatcher(),
                "dispatch",
                dispatchTo(district.otherBureau().code()));

        assertThat(inbox.todo(district.otherHandler(), null, 10))
                .extracting(WorkItem::subject)
                .contains(number);
        assertThat(inbox.todo(district.handler(), null, 10))
                .extracting(WorkItem::subject)
                .doesNotContain(number);
        assertThat(caseBook.detail(district.handler(), number)
                        .of()
                        .currentOrder()
                        .unitId())
                .isEqualTo(district.otherBureau().id());
    }

    @Test
    void shouldNumberOrdersWithoutGaps() {
        complete(district.dispatcher(), "register", answer("accept"));
        complete(district.dispatcher(), "dispatch", dispatchTo(district.bureau().code()));
        int first = serial();
        complete(district.handler(), "handle", new Completion("sendBack", "Not ours", null));
        assertThatThrownBy(() -> complete(district.dispatcher(), "dispatch", dispatchTo("no such unit")))
                .isInstanceOf(InvalidInput.class);
        complete(
                district.dispatcher(),
                "dispatch",
                dispatchTo(district.otherBureau().code()));

        assertThat(serial()).isEqualTo(first + 1);
    }

    @Test
    void shouldTellWhoWasFirstWhenSomebodyWas() {
        WorkItem item = open(district.dispatcher());
        worklist.complete(district.dispatcher(), item.id(), answer("accept"));

        assertThatThrownBy(() -> worklist.complete(district.dispatcher(), item.id(), answer("accept")))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.arguments())
                                .first()
                                .isEqualTo(district.dispatcher().name()));
        assertThat(caseBook.detail(district.dispatcher(), number).journal()).hasSize(2);
    }

    @Test
    void shouldNotTellOthersThatTaskExists() {
        District elsewhere = districts.create();
        WorkItem item = open(district.dispatcher());

        assertThatThrownBy(() -> worklist.complete(elsewhere.handler(), item.id(), answer("accept")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> worklist.complete(elsewhere.handler(), "unknown", answer("accept")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> caseBook.detail(elsewhere.handler(), number)).isInstanceOf(NotFound.class);
    }

    @Test
    void shouldLetReadersReadButNotAct() {
        WorkItem item = open(district.dispatcher());

        assertThat(caseBook.detail(district.auditor(), number).of().number()).isEqualTo(number);
        assertThatThrownBy(() -> worklist.complete(district.auditor(), item.id(), answer("accept")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rectification.urge(district.auditor(), number, "Hurry"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void shouldNotLetAnybodyVerifyTheirOwnWork() {
        Actor both = districts.appoint(district.handler(), Role.SUPERVISOR, district.root());
        complete(district.dispatcher(), "register", answer("accept"));
        complete(district.dispatcher(), "dispatch", dispatchTo(district.bureau().code()));
        complete(both, "handle", feedback(both));

        assertThatThrownBy(() -> complete(both, "verify", answer("pass"))).isInstanceOf(NotAllowed.class);
        assertThat(caseBook.detail(both, number).of().state()).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    void shouldTellTheUnitsTimeOnTheMapAsInTheLedgerWhenTheUnitHasFedBack() {
        Discovery lying = district.discovery("On the map", List.of(districts.photo(district.patroller())));
        number = rectification.report(
                district.patroller(),
                new Discovery(
                        lying.source(),
                        lying.category(),
                        lying.subcategory(),
                        lying.description(),
                        lying.gridCode(),
                        lying.communityCode(),
                        lying.place(),
                        34.75,
                        113.62,
                        lying.quantity(),
                        lying.quantityUnit(),
                        lying.suggestedMeasure(),
                        lying.severity(),
                        lying.externalNumber(),
                        lying.photos()));
        complete(district.dispatcher(), "register", answer("accept"));
        complete(district.dispatcher(), "dispatch", dispatchTo(district.bureau().code()));
        assertThat(onTheMap().until()).isNotNull().isEqualTo(inTheLedger().until());

        complete(district.handler(), "handle", feedback(district.handler()));

        assertThat(caseBook.detail(district.clerk(), number).of().state()).isEqualTo(CaseState.VERIFYING);
        assertThat(onTheMap()).isEqualTo(new UnitTime(null, false)).isEqualTo(inTheLedger());
    }

    private UnitTime onTheMap() {
        return caseList.located(district.auditor(), onlyThis(), 1).get(0).unitTime();
    }

    private UnitTime inTheLedger() {
        return caseList.page(district.auditor(), onlyThis(), null, 1).get(0).unitTime();
    }

    private CaseFilter onlyThis() {
        return new CaseFilter(number, null, null, null, null, null);
    }

    @Test
    void shouldKeepClaimedTaskFromOthersUntilReturned() {
        complete(district.dispatcher(), "register", answer("accept"));
        complete(district.dispatcher(), "dispatch", dispatchTo(district.bureau().code()));
        WorkItem item = open(district.handler());

        worklist.claim(district.handler(), item.id());
        assertThat(inbox.todo(district.handler(), null, 10)).hasSize(1);
        assertThat(inbox.todo(district.secondHandler(), null, 10)).isEmpty();
        assertThatThrownBy(() -> worklist.claim(district.secondHandler(), item.id()))
                .isInstanceOf(Conflict.class);

        worklist.giveBack(district.handler(), item.id());
        assertThat(inbox.todo(district.secondHandler(), null, 10)).hasSize(1);
    }

    @Test
    void shouldMarkTaskAndJournalWhenUrged() {
        rectification.urge(district.leader(), number, "The residents are worried");

        CaseDetail detail = caseBook.detail(district.leader(), number);
        assertThat(detail.open()).allSatisfy(item -> assertThat(item.urgedAt()).isNotNull());
        assertThat(detail.journal()).extracting(JournalEntry::action).containsExactly("discover", "urge");
    }

    @Test
    void shouldPageInboxWithoutLosingOrRepeating() {
        for (int i = 0; i < 5; i++) {
            rectification.report(
                    district.patroller(),
                    district.discovery("Problem " + i, List.of(districts.photo(district.patroller()))));
        }
        List<WorkItem> whole = inbox.todo(district.dispatcher(), null, 100);
        List<WorkItem> first = inbox.todo(district.dispatcher(), null, 4);
        WorkItem last = first.get(3);
        List<WorkItem> second = inbox.todo(district.dispatcher(), new Inbox.Position(last.dueAt(), last.id()), 4);

        assertThat(whole).hasSize(6);
        assertThat(first).extracting(WorkItem::id).isEqualTo(ids(whole.subList(0, 4)));
        assertThat(second).extracting(WorkItem::id).isEqualTo(ids(whole.subList(4, 6)));
        assertThat(inbox.todoCount(district.dispatcher())).isEqualTo(6);
    }

    @Test
    void shouldListOnlyWhatIsWithinReach() {
        assertThat(caseList.page(district.clerk(), CaseFilter.NONE, null, 50))
                .extracting(CaseRow::number)
                .containsExactly(number);
        assertThat(caseList.page(district.handler(), CaseFilter.NONE, null, 50)).isEmpty();
        assertThat(caseList.page(district.auditor(), new CaseFilter(number, null, null, null, null, null), null, 50))
                .extracting(CaseRow::number)
                .containsExactly(number);
    }

    private WorkItem open(Actor actor) {
        return inbox.todo(actor, null, 100).stream()
                .filter(item -> item.subject().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void complete(Actor actor, String step, Completion completion) {
        WorkItem item = open(actor);
        assertThat(item.step()).isEqualTo(step);
        worklist.complete(actor, item.id(), completion);
    }

    private int serial() {
        String order = caseBook.detail(district.dispatcher(), number)
                .of()
                .currentOrder()
                .number();
        return Integer.parseInt(order.replaceAll("^.*\\D(\\d+)\\D*$", "$1"));
    }

    private static List<String> ids(List<WorkItem> items) {
        return items.stream().map(WorkItem::id).toList();
    }

    private static Completion answer(String outcome) {
        return new Completion(outcome, null, null);
    }

    private static Completion dispatchTo(String unitCode) {
        return new Completion(
                "dispatch", null, Map.of("unitCode", unitCode, "limitAmount", 3, "limitUnit", "WORKING_DAY"));
    }

    private Completion feedback(Actor handler) {
        return new Completion(
                "feedback",
                "Taken down",
                Map.of("photos", List.of(districts.photo(handler)), "quantity", 12, "quantityUnit", "pieces"));
    }
}
