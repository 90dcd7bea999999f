package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.directory.Units;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rules.CellFault;
import org.chuangwen.rules.DraftState;
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleDrafts;
import org.chuangwen.rules.RuleRow;
import org.chuangwen.rules.RuleVersion;
import org.chuangwen.rules.TryOut;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator changes the rules that propose unit and limit; the dispatcher sees and decides. */
@InContainer
class DispatchRulesIT {

    private static final String UNITS = DispatchRules.UNIT_TABLE;
    private static final String LIMITS = DispatchRules.LIMIT_TABLE;
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private RuleBook book;

    @Inject
    private RuleDrafts drafts;

    @Inject
    private Journal journal;

    @Inject
    private Units units;

    @Inject
    private Organisation organisation;

    @Inject
    private RulesLeftBehind leftBehind;

    @Inject
    private CityClock clock;

    private District district;
    private Actor admin;
    private Actor secondAdmin;

    @BeforeEach
    void setUp() {
        district = districts.create();
        admin = districts.appoint(district.clerk(), Role.ADMINISTRATOR, district.root());
        secondAdmin = districts.appoint(district.supervisor(), Role.ADMINISTRATOR, district.root());
    }

    @AfterEach
    void discardDrafts() {
        for (String key : List.of(UNITS, LIMITS)) {
            book.draft(admin, key, ZH)
                    .ifPresent(state -> drafts.discard(admin, key, state.draft().revision()));
        }
    }

    @Test
    void shouldProposeByTheRulesThatCameAlong() {
        String number = registered();

        DispatchProposal proposal = caseBook.proposal(district.dispatcher(), number);

        assertThat(proposal.unit()).isNull();
        assertThat(proposal.isUnitUnusable()).isFalse();
        assertThat(proposal.limit()).isEqualTo(new TimeLimit(3, LimitUnit.WORKING_DAY));
        assertThat(proposal.limitRule().row()).isPositive();
    }

    @Test
    void shouldProposeByTheNewVersionOnceItIsInEffect() {
        String past = registered();
        dispatch(past, district.otherBureau().code(), 9, LimitUnit.WORKING_DAY);
        String waiting = registered();
        int before = book.current(admin, UNITS);
        prepend(
                UNITS,
                List.of(
                        "-",
                        district.category(),
                        "-",
                        "-",
                        "-",
                        district.bureau().code()));

        TryOut tried = drafts.tryOut(admin, UNITS, revision(UNITS), ZH);
        assertThat(tried.changed())
                .filteredOn(changed -> changed.of().number().equals(past))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.before().values()).containsEntry("unitCode", "@none");
                    assertThat(changed.after().values())
                            .containsEntry("unitCode", district.bureau().code());
                    assertThat(changed.of().decided())
                            .containsExactly(district.otherBureau().code());
                });
        assertThat(caseBook.proposal(district.dispatcher(), waiting).unit()).isNull();

        int number = drafts.putIntoEffect(admin, UNITS, revision(UNITS), "新职责分工");

        assertThat(number).isEqualTo(before + 1);
        DispatchProposal proposal = caseBook.proposal(district.dispatcher(), waiting);
        assertThat(proposal.unit().code()).isEqualTo(district.bureau().code());
        assertThat(proposal.unitRule().version()).isEqualTo(number);
        assertThat(proposal.unitRule().row()).isEqualTo(1);
        assertThat(book.draft(admin, UNITS, ZH)).isEmpty();
        RuleVersion version = book.versions(admin, UNITS, null).get(0);
        assertThat(version.reason()).isEqualTo("新职责分工");
        assertThat(version.madeByName()).isEqualTo(admin.name());
        assertThat(journal.of("rules-" + UNITS))
                .last()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("version", String.valueOf(number)));
    }

    @Test
    void shouldRecordWhereTheDispatcherChoseOtherwise() {
        prepend(
                UNITS,
                List.of(
                        "-",
                        district.category(),
                        "-",
                        "-",
                        "-",
                        district.bureau().code()));
        int version = putIntoEffect(UNITS);
        String as = registered();
        String otherwise = registered();

        dispatch(as, district.bureau().code(), 3, LimitUnit.WORKING_DAY);
        dispatch(otherwise, district.otherBureau().code(), 8, LimitUnit.WORKING_HOUR);

        assertThat(dispatched(as).facts())
                .containsEntry("unitRule", UNITS + " " + version + "/1")
                .containsKey("limitRule")
                .doesNotContainKeys("proposedUnit", "proposedLimitAmount");
        assertThat(dispatched(otherwise).facts())
                .containsEntry("unitRule", UNITS + " " + version + "/1")
                .containsEntry("proposedUnit", district.bureau().name())
                .containsEntry("proposedLimitAmount", "3")
                .containsEntry("proposedLimitUnit", "WORKING_DAY");
    }

    @Test
    void shouldNotProposeTheUnitThatSentTheCaseBack() {
        prepend(
                UNITS,
                List.of(
                        "-",
                        district.category(),
                        "-",
                        "-",
                        "-",
                        district.bureau().code()));
        putIntoEffect(UNITS);
        String number = registered();
        dispatch(number, district.bureau().code(), 3, LimitUnit.WORKING_DAY);
        complete(district.handler(), number, new Completion("sendBack", "不属于本单位职责", Map.of()));

        DispatchProposal proposal = caseBook.proposal(district.dispatcher(), number);

        assertThat(proposal.unit()).isNull();
        assertThat(proposal.isUnitUnusable()).isTrue();
    }

    @Test
    void shouldTellWhichRulesNameAUnitThatIsNoMore() {
        prepend(
                UNITS,
                List.of(
                        "-",
                        district.category(),
                        "-",
                        "-",
                        "-",
                        district.bureau().code()));
        putIntoEffect(UNITS);
        assertThat(outdatedUnitRows()).doesNotContain(1);

        units.dissolve(
                admin,
                district.bureau().id(),
                organisation.unit(district.bureau().id()).orElseThrow().version(),
                district.otherBureau().code(),
                LocalDate.ofInstant(clock.now(), clock.zone()),
                null);

        assertThat(outdatedUnitRows()).contains(1);
        assertThat(leftBehind.remarks(admin))
                .anySatisfy(remark -> assertThat(remark.key()).isEqualTo("rules.leftBehind"));
    }

    private List<Integer> outdatedUnitRows() {
        return book.outdated(admin).stream()
                .filter(outdated -> outdated.table().key().equals(UNITS))
                .flatMap(outdated -> outdated.rows().stream())
                .toList();
    }

    @Test
    void shouldProposeTheCasesOwnCommunity() {
        districts.appoint(district.clerk(), Role.UNIT_HANDLER, district.community());
        prepend(UNITS, List.of("-", district.category(), "-", district.grid().code(), "-", "案件所在社区"));
        putIntoEffect(UNITS);

        assertThat(caseBook.proposal(district.dispatcher(), registered()).unit().code())
                .isEqualTo(district.community().code());
    }

    @Test
    void shouldSayWhoWasFirstWhenTwoChangeADraft() {
        prepend(LIMITS, List.of("-", district.category(), "-", "-", "-", "2", "WORKING_DAY"));
        int seenByBoth = revision(LIMITS);
        List<RuleRow> rows = rows(LIMITS);
        drafts.save(
                admin,
                LIMITS,
                seenByBoth,
                with(rows, List.of("-", district.category(), "-", "-", "6..9", "1", "WORKING_DAY")));

        assertThatThrownBy(() -> drafts.save(secondAdmin, LIMITS, seenByBoth, rows))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.key()).isEqualTo("rules.draftChanged");
                    assertThat(conflict.arguments()).contains(admin.name());
                });
        assertThatThrownBy(() -> drafts.begin(secondAdmin, LIMITS, null))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.arguments()).contains(admin.name()));
        drafts.tryOut(admin, LIMITS, revision(LIMITS), ZH);
        int tried = revision(LIMITS);
        drafts.putIntoEffect(admin, LIMITS, tried, "调整");
        assertThatThrownBy(() -> drafts.putIntoEffect(secondAdmin, LIMITS, tried, "调整"))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.key()).isEqualTo("rules.draftGone"));
    }

    @Test
    void shouldAskForATryOutOfWhatTakesEffect() {
        prepend(LIMITS, List.of("-", district.category(), "-", "-", "-", "2", "WORKING_DAY"));
        drafts.tryOut(admin, LIMITS, revision(LIMITS), ZH);
        drafts.save(
                admin,
                LIMITS,
                revision(LIMITS),
                with(rows(LIMITS), List.of("-", "-", "GRAVE", "-", "-", "1", "URGENT_HOUR")));

        assertThatThrownBy(() -> drafts.putIntoEffect(admin, LIMITS, revision(LIMITS), "调整"))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.key()).isEqualTo("rules.notTried"));
    }

    @Test
    void shouldKeepFaultyCellsAndRefuseToUseThem() {
        int before = book.current(admin, LIMITS);
        prepend(LIMITS, List.of("没有的大类", "-", "-", "-", "13", "0", "${1+1}"));

        DraftState state = book.draft(admin, LIMITS, ZH).orElseThrow();
        assertThat(state.rows().get(0).cells()).contains("没有的大类", "13", "0", "${1+1}");
        assertThat(state.faults())
                .extracting(CellFault::column)
                .containsExactly("category", "month", "limitAmount", "limitUnit");
        assertThatThrownBy(() -> drafts.tryOut(admin, LIMITS, revision(LIMITS), ZH))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors()).hasSize(4));
        assertThatThrownBy(() -> drafts.putIntoEffect(admin, LIMITS, revision(LIMITS), "调整"))
                .isInstanceOf(InvalidInput.class);
        assertThat(book.current(admin, LIMITS)).isEqualTo(before);
    }

    @Test
    void shouldTryOutOnTheLimitThatWasDispatchedThoughAReworkSetAnother() {
        String reworked = registered();
        dispatch(reworked, district.bureau().code(), 9, LimitUnit.WORKING_DAY);
        complete(
                district.handler(),
                reworked,
                new Completion(
                        "feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.handler())))));
        complete(
                district.supervisor(),
                reworked,
                new Completion("rework", "Two are left", Map.of("limitAmount", 1, "limitUnit", "WORKING_HOUR")));
        prepend(LIMITS, List.of("-", district.category(), "-", "-", "-", "2", "CALENDAR_DAY"));

        assertThat(drafts.tryOut(admin, LIMITS, revision(LIMITS), ZH).changed())
                .filteredOn(changed -> changed.of().number().equals(reworked))
                .singleElement()
                .satisfies(changed -> assertThat(changed.of().decided()).containsExactly("9", "WORKING_DAY"));
    }

    @Test
    void shouldBringAnOlderVersionBackAsANewOne() {
        prepend(LIMITS, List.of("-", district.category(), "-", "-", "-", "2", "CALENDAR_DAY"));
        int changed = putIntoEffect(LIMITS);
        String number = registered();
        assertThat(caseBook.proposal(district.dispatcher(), number).limit())
                .isEqualTo(new TimeLimit(2, LimitUnit.CALENDAR_DAY));

        drafts.begin(admin, LIMITS, 1);
        int back = putIntoEffect(LIMITS);

        assertThat(back).isEqualTo(changed + 1);
        assertThat(book.versions(admin, LIMITS, null).get(0).basedOn()).isEqualTo(1);
        assertThat(book.version(admin, LIMITS, back, ZH).rows())
                .isEqualTo(book.version(admin, LIMITS, 1, ZH).rows());
        assertThat(book.version(admin, LIMITS, changed, ZH).inEffect()).isFalse();
        assertThat(caseBook.proposal(district.dispatcher(), number).limit())
                .isEqualTo(new TimeLimit(3, LimitUnit.WORKING_DAY));
    }

    @Test
    void shouldLetOnlyAdministratorsChangeAndOnlyOfficesRead() {
        assertThatThrownBy(() -> drafts.begin(district.dispatcher(), LIMITS, null))
                .isInstanceOf(NotAllowed.class);
        assertThat(book.tables(district.dispatcher())).hasSizeGreaterThanOrEqualTo(2);
        assertThatThrownBy(() -> book.tables(district.handler())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> book.table(admin, "nothing")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> caseBook.proposal(district.supervisor(), registered()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> caseBook.proposal(district.otherHandler(), registered()))
                .isInstanceOf(NotFound.class);
    }

    private void prepend(String key, List<String> cells) {
        drafts.begin(admin, key, null);
        drafts.save(admin, key, revision(key), with(rows(key), cells));
    }

    private static List<RuleRow> with(List<RuleRow> rows, List<String> cells) {
        List<RuleRow> more = new ArrayList<>(rows);
        more.add(0, new RuleRow(cells, "试行"));
        return more;
    }

    private int putIntoEffect(String key) {
        drafts.tryOut(admin, key, revision(key), ZH);
        return drafts.putIntoEffect(admin, key, revision(key), "调整");
    }

    private int revision(String key) {
        return book.draft(admin, key, ZH).orElseThrow().draft().revision();
    }

    /** As many of the rows as can stand in this database: units of the demo are not in it. */
    private List<RuleRow> rows(String key) {
        DraftState state = book.draft(admin, key, ZH).orElseThrow();
        List<RuleRow> rows = new ArrayList<>();
        for (int row = 0; row < state.rows().size(); row++) {
            int at = row;
            if (state.faults().stream().noneMatch(fault -> fault.row() == at)) {
                rows.add(state.rows().get(row));
            }
        }
        return rows;
    }

    private String registered() {
        String number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
        complete(district.dispatcher(), number, new Completion("accept", null, Map.of()));
        return number;
    }

    private void dispatch(String number, String unit, int amount, LimitUnit limitUnit) {
        complete(
                district.dispatcher(),
                number,
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", unit, "limitAmount", amount, "limitUnit", limitUnit.name())));
    }

    private void complete(Actor actor, String number, Completion completion) {
        worklist.complete(actor, inbox.mineOf(actor, number).get(0).id(), completion);
    }

    private JournalEntry dispatched(String number) {
        return journal.of(number).stream()
                .filter(entry -> entry.action().equals("dispatch"))
                .findFirst()
                .orElseThrow();
    }
}
