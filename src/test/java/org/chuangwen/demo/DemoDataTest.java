package org.chuangwen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.demo.picture.Motif;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.rectification.CaseColumn;
import org.junit.jupiter.api.Test;

/** The demo's files fit together: what would otherwise be found out only when it is loaded. */
class DemoDataTest {

    private final Map<String, CSVRecord> units = byKey("units.csv", "code");
    private final Map<String, CSVRecord> cases = byKey("cases.csv", CaseColumn.EXTERNAL_NUMBER.title());
    private final Map<String, DemoPerson> people =
            DemoPerson.all().stream().collect(Collectors.toMap(DemoPerson::username, Function.identity()));

    private static Map<String, CSVRecord> byKey(String file, String key) {
        return Rows.of(file).stream().collect(Collectors.toMap(row -> row.get(key), Function.identity()));
    }

    private boolean holds(String username, Role role) {
        return people.get(username).posts().stream().anyMatch(post -> post.role() == role);
    }

    private String kindOf(String unitCode) {
        return units.get(unitCode).get("kind");
    }

    @Test
    void shouldNameEachParentBeforeItsUnits() {
        Set<String> named = new HashSet<>();
        for (CSVRecord unit : Rows.of("units.csv")) {
            if (!UnitKind.DISTRICT.name().equals(unit.get("kind"))) {
                assertThat(named).as(unit.get("name")).contains(unit.get("parent"));
            }
            named.add(unit.get("code"));
        }
    }

    @Test
    void shouldHavePeopleThatAreDocumented() {
        List<String> documented = Stream.concat(
                        Stream.of("patroller", "clerk", "dispatcher", "handler", "supervisor", "reviewer", "finance")
                                .flatMap(kind -> Stream.of(kind + "1", kind + "2")),
                        Stream.concat(
                                Stream.of("secretary1", "leader1", "leader2", "auditor1", "admin1"),
                                IntStream.rangeClosed(1, 9).mapToObj(number -> "member" + number)))
                .toList();

        assertThat(people.keySet()).containsAll(documented);
        assertThat(people.values()).extracting(DemoPerson::name).doesNotHaveDuplicates();
    }

    @Test
    void shouldAppointEverybodyWhereTheirWorkIs() {
        for (DemoPerson person : people.values()) {
            for (DemoPerson.Post post : person.posts()) {
                assertThat(units).as(person.username()).containsKey(post.unitCode());
                switch (post.role()) {
                    case PATROLLER ->
                        assertThat(kindOf(post.unitCode()))
                                .as(person.username())
                                .isEqualTo("COMMUNITY");
                    case COMMUNITY_CLERK ->
                        assertThat(kindOf(post.unitCode()))
                                .as(person.username())
                                .isIn("COMMUNITY", "SUBDISTRICT");
                    case DISPATCHER, SUPERVISOR, AUDITOR, ADMINISTRATOR ->
                        assertThat(kindOf(post.unitCode()))
                                .as(person.username())
                                .isEqualTo("DISTRICT");
                    default -> assertThat(kindOf(post.unitCode())).isNotNull();
                }
            }
        }
    }

    @Test
    void shouldGiveEachCommunityAGridWithLeaderAndPatroller() {
        Set<String> withGrid = new HashSet<>();
        for (CSVRecord grid : Rows.of("grids.csv")) {
            withGrid.add(grid.get("community"));
            assertThat(holds(grid.get("leader"), Role.LEADER))
                    .as(grid.get("code"))
                    .isTrue();
            assertThat(people.get(grid.get("patroller")).posts())
                    .contains(new DemoPerson.Post(Role.PATROLLER, grid.get("community")));
        }
        assertThat(withGrid)
                .containsExactlyInAnyOrderElementsOf(units.keySet().stream()
                        .filter(code -> kindOf(code).equals("COMMUNITY"))
                        .toList());
    }

    @Test
    void shouldHaveOneSubdistrictWithItsCommunitiesGridsAndUnits() {
        Map<String, Long> kinds =
                units.values().stream().collect(Collectors.groupingBy(unit -> unit.get("kind"), Collectors.counting()));
        Map<String, CSVRecord> grids = byKey("grids.csv", "code");
        List<CSVRecord> small = grids.values().stream()
                .filter(grid -> grid.get("parent") != null)
                .toList();

        assertThat(kinds).isEqualTo(Map.of("DISTRICT", 1L, "SUBDISTRICT", 1L, "COMMUNITY", 16L, "BUREAU", 73L));
        assertThat(grids).hasSize(16 + 105);
        assertThat(small).hasSize(105).allSatisfy(grid -> {
            CSVRecord parent = grids.get(grid.get("parent"));
            assertThat(parent.get("parent")).isNull();
            assertThat(parent.get("community")).isEqualTo(grid.get("community"));
        });
        for (CSVRecord unit : units.values()) {
            if (unit.get("kind").equals("BUREAU")) {
                assertThat(kindOf(unit.get("paired"))).isEqualTo("COMMUNITY");
                assertThat(people.values())
                        .as("handlers of %s", unit.get("name"))
                        .anyMatch(person ->
                                person.posts().contains(new DemoPerson.Post(Role.UNIT_HANDLER, unit.get("code"))));
            }
        }
    }

    @Test
    void shouldPlaceAndPictureEveryCase() throws IOException {
        Set<String> subcategories = new HashSet<>();
        try (InputStream in = getClass().getResourceAsStream("/reference/categories.csv")) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
                subcategories.add(row.get("subcategory"));
            }
        }
        Map<String, CSVRecord> pictures = byKey("pictures.csv", "subcategory");

        assertThat(cases).hasSize(35);
        assertThat(byKey("places.csv", "case")).containsOnlyKeys(cases.keySet());
        assertThat(subcategories)
                .containsAll(cases.values().stream()
                        .map(row -> row.get(CaseColumn.SUBCATEGORY.title()))
                        .toList());
        assertThat(pictures).containsOnlyKeys(subcategories);
        assertThat(pictures.values())
                .extracting(row -> Motif.valueOf(row.get("motif")))
                .isNotEmpty();
    }

    @Test
    void shouldTakeStepsInOrderByThoseWhoMay() {
        List<Step> steps = Step.all();

        assertThat(steps).isSortedAccordingTo((one, other) -> other.ago().compareTo(one.ago()));
        Map<String, Step> last = new HashMap<>();
        for (Step step : steps) {
            assertThat(people).as("%s", step).containsKey(step.actor());
            assertThat(last.containsKey(step.caseNumber())).as("%s", step).isNotEqualTo(step.is(Step.REPORT));
            if (step.unitCode() != null) {
                assertThat(people.values())
                        .as("handlers for %s", step)
                        .anyMatch(person ->
                                person.posts().contains(new DemoPerson.Post(Role.UNIT_HANDLER, step.unitCode())));
            }
            last.put(step.caseNumber(), step);
        }
        assertThat(last).containsOnlyKeys(cases.keySet());
    }

    @Test
    void shouldLeaveCasesInAllStages() {
        Map<String, List<String>> byLastAnswer = new HashMap<>();
        Map<String, String> lastAnswer = new HashMap<>();
        Step.all().stream()
                .filter(step -> !Set.of(Step.URGE, Step.ASK_EXTENSION, "approve", "listed")
                        .contains(step.action()))
                .forEach(step -> lastAnswer.put(step.caseNumber(), step.action()));
        lastAnswer.forEach((number, action) ->
                byLastAnswer.computeIfAbsent(action, any -> new ArrayList<>()).add(number));

        assertThat(byLastAnswer.get("report")).hasSize(6);
        assertThat(byLastAnswer.get("accept")).hasSize(5);
        assertThat(byLastAnswer.get("dispatch")).hasSize(9);
        assertThat(byLastAnswer.get("needsMoney")).hasSize(1);
        assertThat(byLastAnswer.get("feedback")).hasSize(5);
        assertThat(byLastAnswer.get("pass")).hasSize(7);
        assertThat(byLastAnswer.get("refuse")).hasSize(1);
        assertThat(byLastAnswer.get("fixedOnSpot")).hasSize(1);
    }
}
