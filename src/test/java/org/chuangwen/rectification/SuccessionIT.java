package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.chuangwen.directory.GridForm;
import org.chuangwen.directory.Grids;
import org.chuangwen.directory.UnitForm;
import org.chuangwen.directory.Units;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notice;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a case whose community, grid or unit is no more. */
@InContainer
class SuccessionIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    @Inject
    private TestDistrict districts;

    @Inject
    private Units units;

    @Inject
    private Grids grids;

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private Categories categories;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private RuntimeService runtime;

    @Inject
    private ManagementService management;

    @Inject
    private UserTransaction transaction;

    private District district;
    private Actor admin;
    private String number;

    @BeforeEach
    void dispatch() {
        district = districts.create();
        admin = districts.appoint(district.auditor(), Role.ADMINISTRATOR, district.root());
        number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
        complete(district.dispatcher(), "register", answer("accept"));
        complete(
                district.dispatcher(),
                "dispatch",
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 3, "limitUnit", "WORKING_DAY")));
    }

    @Test
    void shouldLieInTheSuccessorsWhenReopened() throws Exception {
        close(0);
        Grid grid = dissolveGrid();
        Unit community = dissolveCommunity();
        complete(
                actors.of(district.patroller().personId()),
                AfterClosingProcess.ANSWER,
                new Completion("notFixed", "The wires are back", null));
        complete(district.dispatcher(), AfterClosingProcess.DECIDE_REOPENING, answer("reopen"));

        CaseDetail reopened = caseBook.detail(district.auditor(), number);
        assertThat(reopened.community().id()).isEqualTo(community.id());
        assertThat(reopened.grid().id()).isEqualTo(grid.id());
        assertThat(openOf("dispatch").unitId()).isEqualTo(community.id());
    }

    @Test
    void shouldOpenRelapseInTheSuccessors() throws Exception {
        close(100);
        Grid grid = dissolveGrid();
        Unit community = dissolveCommunity();
        fireRecheck();
        complete(
                district.supervisor(),
                AfterClosingProcess.RECHECK,
                new Completion("relapsed", "Wires hang there again", Map.of()));

        CaseDetail closed = caseBook.detail(district.auditor(), number);
        String again = closed.journal().get(closed.journal().size() - 1).facts().get("relapse");
        CaseDetail relapse = caseBook.detail(district.auditor(), again);
        assertThat(relapse.community().id()).isEqualTo(community.id());
        assertThat(relapse.grid().id()).isEqualTo(grid.id());
        assertThat(closed.community().id())
                .as("what is over keeps its place")
                .isEqualTo(district.community().id());
    }

    @Test
    void shouldTellSuccessorOfNothingWhenTheOrderWasSentBack() {
        complete(district.handler(), "handle", new Completion("sendBack", "Not ours", null));
        dissolve(district.bureau(), district.otherBureau());

        assertThat(told()).isEmpty();
    }

    @Test
    void shouldTellSuccessorOfNothingWhenTheUnitGaveFeedback() {
        complete(district.handler(), "handle", feedback());
        dissolve(district.bureau(), district.otherBureau());

        assertThat(told()).isEmpty();
        assertThat(caseBook.detail(district.auditor(), number).responsibleUnit().id())
                .as("a rework would be its")
                .isEqualTo(district.otherBureau().id());
    }

    @Test
    void shouldTellSuccessorOfTheOrderItHasInHand() {
        dissolve(district.bureau(), district.otherBureau());

        assertThat(told()).containsExactly("passedToUnit");
    }

    private List<String> told() {
        return notices.of(district.otherHandler(), null, 10).stream()
                .map(Notice::kind)
                .toList();
    }

    private Unit dissolveCommunity() {
        Unit other = units.found(
                admin,
                new UnitForm(
                        "C2" + district.community().code(),
                        "Other",
                        UnitKind.COMMUNITY,
                        district.root().code(),
                        List.of()));
        dissolve(district.community(), other);
        return other;
    }

    private Grid dissolveGrid() {
        Grid other = grids.found(
                admin,
                new GridForm(
                        "G2" + district.grid().code(),
                        "Other",
                        district.community().code(),
                        null,
                        null,
                        null));
        grids.dissolve(
                admin,
                district.grid().id(),
                organisation.grid(district.grid().id()).orElseThrow().version(),
                other.code(),
                LONG_AGO,
                null);
        return other;
    }

    private void dissolve(Unit one, Unit into) {
        Unit unit = organisation.unit(one.id()).orElseThrow();
        units.dissolve(admin, unit.id(), unit.version(), into.code(), LONG_AGO, null);
    }

    private void close(int recheckPercent) throws Exception {
        transaction.begin();
        categories.subcategory(null, district.category()).orElseThrow().recheck(recheckPercent, 7);
        transaction.commit();
        complete(district.handler(), "handle", feedback());
        complete(district.supervisor(), "verify", answer("pass"));
    }

    private void fireRecheck() {
        Job recheck = runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(AfterClosingProcess.KEY)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(process ->
                        management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .orderByJobDuedate()
                                .asc()
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow();
        management.executeJob(recheck.getId());
    }

    private void complete(Actor actor, String step, Completion completion) {
        worklist.complete(actor, openOf(step).id(), completion);
    }

    private WorkItem openOf(String step) {
        return inbox.openOf(number).stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Completion feedback() {
        return new Completion("feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.handler()))));
    }

    private static Completion answer(String outcome) {
        return new Completion(outcome, null, null);
    }
}
