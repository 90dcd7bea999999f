package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.problem.Problem;
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleDrafts;
import org.chuangwen.rules.RuleRow;
import org.chuangwen.support.container.FundingCity;
import org.chuangwen.support.container.FundingCity.City;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city sets what its requests for money can be for, and nothing that hangs on a category comes loose. */
@InContainer
class FundingCategoriesIT {

    private static final String WORKS = "市政设施";

    @Inject
    private FundingCity cities;

    @Inject
    private TestDistrict districts;

    @Inject
    private FundingCategories categories;

    @Inject
    private FundingRequests requests;

    @Inject
    private FundingBook book;

    @Inject
    private RuleBook ruleBook;

    @Inject
    private RuleDrafts drafts;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    private City city;
    private Actor admin;
    private Actor secondAdmin;

    @BeforeEach
    void found() {
        clock.holdAt(Instant.parse("2040-03-05T01:00:00Z"));
        city = cities.create();
        admin = districts.appoint(
                city.district().auditor(), Role.ADMINISTRATOR, city.district().root());
        secondAdmin = districts.appoint(
                city.district().supervisor(),
                Role.ADMINISTRATOR,
                city.district().root());
    }

    @AfterEach
    void letClockRun() {
        clock.release();
    }

    @Test
    void shouldOfferWhatWasAddedAtOnce() {
        String name = fresh();
        FundingCategory added = categories.add(admin, " " + name + " ");

        assertThat(added.name()).isEqualTo(name);
        assertThat(added.active()).isTrue();
        String number = requests.draft(city.clerk(), city.draft(name, "20000"), null);
        assertThat(book.detail(city.clerk(), number).category()).isEqualTo(name);
        assertThat(journal.of("funding-category-" + added.id())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("addFundingCategory");
            assertThat(entry.facts()).containsEntry("name", name);
        });
    }

    @Test
    void shouldRefuseNamesThatAreNone() {
        String name = fresh();
        categories.add(admin, name);
        for (String wrong : new String[] {null, "", " ", "-", "1, 2", name, "长".repeat(41)}) {
            assertThat(faults(() -> categories.add(admin, wrong))).as(wrong).containsExactly("name");
        }
        assertThat(categories.add(admin, name.charAt(0) + "长".repeat(39)).name())
                .hasSize(40);
    }

    @Test
    void shouldLeaveItToAdministrators() {
        assertThatThrownBy(() -> categories.all(city.finance())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> categories.add(city.finance(), fresh())).isInstanceOf(NotAllowed.class);
        FundingCategory one = categories.add(admin, fresh());
        assertThatThrownBy(() -> categories.change(city.finance(), one.id(), one.name(), false, one.version()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> categories.change(admin, 0, fresh(), true, 0)).isInstanceOf(NotFound.class);
    }

    // Renaming

    @Test
    void shouldRenameWhatNothingHangsOn() {
        String before = fresh();
        FundingCategory one = categories.add(admin, before);
        String number = requests.draft(city.clerk(), city.draft(before, "20000"), null);
        String name = fresh();
        FundingCategory renamed = categories.change(admin, one.id(), name, true, one.version());

        assertThat(renamed.version()).isGreaterThan(one.version());
        assertThat(book.detail(city.clerk(), number).category())
                .as("a draft goes along")
                .isEqualTo(name);
        assertThat(journal.of("funding-category-" + one.id()))
                .last()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("nameBefore", before)
                        .containsEntry("name", name));
        assertThat(faults(() -> categories.change(admin, one.id(), WORKS, true, renamed.version())))
                .as("taken")
                .containsExactly("name");
    }

    @Test
    void shouldKeepTheNameThatRulesAskFor() {
        FundingCategories.Shown works = categories.all(admin).stream()
                .filter(one -> one.category().name().equals(WORKS))
                .findFirst()
                .orElseThrow();
        assertThat(works.bound()).isEqualTo("funding.categoryInRules");
        assertRefused("funding.categoryInRules", works.category());
    }

    @Test
    void shouldKeepTheNameThatADraftOfRulesAsksFor() {
        FundingCategory one = categories.add(admin, fresh());
        String table = FundingRules.TERMS_TABLE;
        drafts.begin(admin, table, null);
        try {
            var draft = ruleBook.draft(admin, table, Locale.ENGLISH).orElseThrow();
            List<RuleRow> rows = new ArrayList<>(draft.draft().rows());
            rows.add(0, new RuleRow(List.of("not " + one.name(), "-", "7", "30"), ""));
            drafts.save(admin, table, draft.draft().revision(), rows);
            assertRefused("funding.categoryInRules", one);
        } finally {
            drafts.discard(
                    admin,
                    table,
                    ruleBook.draft(admin, table, Locale.ENGLISH)
                            .orElseThrow()
                            .draft()
                            .revision());
        }
        assertThat(categories
                        .change(admin, one.id(), fresh(), true, one.version())
                        .active())
                .isTrue();
    }

    @Test
    void shouldKeepTheNameThatARequestWasSubmittedUnder() {
        FundingCategory one = categories.add(admin, fresh());
        submitted(one.name());
        assertRefused("funding.categoryInRequests", one);
    }

    private void assertRefused(String why, FundingCategory category) {
        assertThatThrownBy(() -> categories.change(admin, category.id(), fresh(), true, category.version()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors()).containsExactly(FieldError.of("name", why)));
    }

    // Out of use

    @Test
    void shouldNotOfferWhatIsOutOfUseToNewRequestsAndLeaveItToOthers() {
        FundingCategory one = categories.add(admin, fresh());
        String drafted = requests.draft(city.clerk(), city.draft(one.name(), "20000"), null);
        String under = submitted(one.name());
        String other = requests.draft(city.clerk(), city.draft(WORKS, "20000"), null);
        FundingCategory retired = categories.change(admin, one.id(), one.name(), false, one.version());

        assertThat(faults(() -> requests.draft(city.clerk(), city.draft(one.name(), "20000"), null)))
                .containsExactly("category");
        assertThat(faults(() -> requests.save(city.clerk(), other, city.draft(one.name(), "20000"))))
                .containsExactly("category");
        requests.save(city.clerk(), drafted, city.draft(one.name(), "21000"));
        submit(drafted);
        for (String number : List.of(drafted, under)) {
            complete(city.reviewer(), number, "pass", Map.of());
            complete(city.finance(), number, "reserve", Map.of("source", city.source()));
            assertThat(book.detail(city.clerk(), number).of().state()).isEqualTo(RequestState.DECISION);
        }
        assertThat(journal.of("funding-category-" + one.id()))
                .last()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("active", "false"));

        categories.change(admin, one.id(), one.name(), true, retired.version());
        assertThat(requests.draft(city.clerk(), city.draft(one.name(), "20000"), null))
                .isNotBlank();
    }

    @Test
    void shouldLeaveOneInUse() {
        List<FundingCategory> inUse = categories.all(admin).stream()
                .map(FundingCategories.Shown::category)
                .filter(FundingCategory::active)
                .toList();
        List<FundingCategory> retired = new ArrayList<>();
        try {
            for (FundingCategory one : inUse.subList(1, inUse.size())) {
                retired.add(categories.change(admin, one.id(), one.name(), false, one.version()));
            }
            FundingCategory last = inUse.get(0);
            assertThat(faults(() -> categories.change(admin, last.id(), last.name(), false, last.version())))
                    .containsExactly("active");
        } finally {
            retired.forEach(one -> categories.change(admin, one.id(), one.name(), true, one.version()));
        }
    }

    // Two at once

    @Test
    void shouldTellWhoHasChangedItSince() {
        FundingCategory one = categories.add(admin, fresh());
        categories.change(secondAdmin, one.id(), one.name(), false, one.version());

        assertThatThrownBy(() -> categories.change(admin, one.id(), fresh(), true, one.version()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.arguments()).startsWith(one.name(), secondAdmin.name()));
        assertThat(faults(() -> categories.change(admin, one.id(), one.name(), null, null)))
                .containsExactlyInAnyOrder("active", "version");
    }

    @Test
    void shouldChangeOnceWhenTwoChangeTheSameAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            FundingCategory one = categories.add(admin, fresh());
            assertThat(atOnce(
                            () -> categories.change(admin, one.id(), fresh(), true, one.version()),
                            () -> categories.change(secondAdmin, one.id(), one.name(), false, one.version())))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void shouldAddOnceWhenTwoAddTheSameAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String name = fresh();
            assertThat(atOnce(() -> categories.add(admin, name), () -> categories.add(secondAdmin, name)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    private static List<Boolean> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> done = new ArrayList<>();
            List<Callable<Boolean>> both = List.of(() -> succeeds(one), () -> succeeds(other));
            for (Future<Boolean> result : threads.invokeAll(both)) {
                done.add(result.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    private static boolean succeeds(Callable<?> step) throws Exception {
        try {
            step.call();
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    // What the tests are told by

    private static String fresh() {
        return "类" + UUID.randomUUID().toString().substring(0, 12);
    }

    private String submitted(String category) {
        String number = requests.draft(city.clerk(), city.draft(category, "20000"), null);
        submit(number);
        return number;
    }

    private void submit(String number) {
        book.detail(city.clerk(), number)
                .missingPapers()
                .forEach(kind -> requests.addPaper(city.clerk(), number, kind, districts.photo(city.clerk())));
        complete(city.clerk(), number, "submit", Map.of());
    }

    private void complete(Actor actor, String number, String outcome, Map<String, Object> data) {
        worklist.complete(actor, inbox.openOf(number).get(0).id(), new Completion(outcome, null, data));
    }

    private static List<String> faults(Runnable step) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                invalid.errors().stream().map(FieldError::field).forEach(fields::add));
        return fields;
    }
}
