package org.chuangwen.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.chuangwen.access.AccessTable;
import org.chuangwen.access.ActionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Something hostile in every field: of each body that the API takes, and of each form of each page. Nothing that is let
 * in takes away what another stands on: things are made for each, what one person sends is sent in the same order each
 * time, and what all stand on comes last.
 */
@Isolated("How long an answer takes is measured.")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FieldsST {

    /** More than all fields of a form take. */
    private static final int TEXTS_OF_A_FORM = 500;

    /** More than all leaves of all bodies take, so that their texts are told from those of pages. */
    private static final int FIRST_OF_PAGES = 10_000;

    /**
     * What is entered on these pages all cases, requests and meetings stand on: their forms are sent when all is done.
     */
    private static final Set<String> GROUND =
            Set.of("/categories.xhtml", "/calendar.xhtml", "/party-group.xhtml", "/funding-categories.xhtml");

    /** Only to who reads English, and there is no field in its form. */
    private static final String NEVER_OFFERED = "WEB-INF/tags/language.xhtml languageBean.choose('zh-CN')";

    private static Stage stage;

    @BeforeAll
    static void found() throws Exception {
        stage = new Stage(Map.of());
    }

    @AfterAll
    static void end() {
        stage.close();
    }

    @Test
    @Order(1)
    void shouldStandWhateverIsInAFieldOfABody() throws Exception {
        int begin = stage.application().output().length();
        FieldRun run = new FieldRun(stage.sender(), stage.things());
        Map<Target, Integer> targets = numbered(Target.all(), 0, FieldRun::leaves);

        List<String> faults = new ArrayList<>(
                ofEachPerson(targets.keySet(), Target::who, target -> run.send(target, targets.get(target))));
        Marks marks = marks();
        faults.addAll(marks.faults());
        faults.addAll(refusedAndKept(marks.found(), run.letIn().keySet()));
        run.letIn().forEach((mark, name) -> {
            if (!marks.found().contains(mark)) {
                faults.add("Let in, and not kept: " + name);
            }
        });

        assertThat(faults).as(faults.size() + " faults").isEmpty();
        assertThat(run.letIn()).hasSizeGreaterThan(50);
        stage.assertQuiet(begin);
    }

    @Test
    @Order(2)
    void shouldStandWhateverIsInAFormOfAPage() throws Exception {
        int begin = stage.application().output().length();
        Set<String> before = marks().found();
        PageRun run = new PageRun(stage.caller(), stage.things());
        Map<ActionTable.Row, Integer> rows = numbered(
                ActionTable.read().stream()
                        .filter(row -> !row.action().equals(NEVER_OFFERED))
                        .toList(),
                FIRST_OF_PAGES,
                any -> TEXTS_OF_A_FORM);
        Map<Boolean, List<ActionTable.Row>> ground = rows.keySet().stream()
                .collect(Collectors.partitioningBy(
                        row -> GROUND.contains(row.page().split("\\?")[0])));
        List<AccessTable.Row> pages = AccessTable.read().stream()
                .filter(row -> row.path().contains(".xhtml"))
                .toList();

        List<String> faults = new ArrayList<>();
        faults.addAll(ofEachPerson(ground.get(false), ActionTable.Row::holder, row -> run.press(row, rows.get(row))));
        faults.addAll(ofEachPerson(pages, AccessTable.Row::whoMayPass, row -> run.ask(row, pages.indexOf(row))));
        faults.addAll(each(ground.get(true), row -> run.press(row, rows.get(row))));
        Marks marks = marks();
        faults.addAll(marks.faults());
        marks.found().removeAll(before);
        faults.addAll(refusedAndKept(marks.found(), run.letIn()));

        assertThat(faults).as(faults.size() + " faults").isEmpty();
        assertThat(run.sent()).isGreaterThan(400);
        assertThat(run.letIn()).hasSizeGreaterThan(100);
        stage.assertQuiet(begin);
    }

    /** Each with the number of its first text. */
    private static <T> Map<T, Integer> numbered(List<T> all, int first, ToIntFunction<T> texts) {
        Map<T, Integer> numbered = new LinkedHashMap<>();
        int number = first;
        for (T one : all) {
            numbered.put(one, number);
            number += texts.applyAsInt(one);
        }
        return numbered;
    }

    private static List<String> refusedAndKept(Set<String> kept, Set<String> letIn) {
        return kept.stream()
                .filter(mark -> !letIn.contains(mark))
                .map(mark -> "Refused, and kept: " + mark + " " + Leaves.text(mark))
                .toList();
    }

    private static Marks marks() throws Exception {
        Marks marks = new Marks();
        try (Connection connection = stage.district().open()) {
            marks.lookThrough(connection, Stage.RESTLESS);
        }
        return marks;
    }

    /** Two people at a time. */
    private static <T> List<String> ofEachPerson(Collection<T> all, Function<T, String> who, Stage.Step<T> step)
            throws InterruptedException {
        return stage.faults(
                all.stream()
                        .collect(Collectors.groupingBy(who, LinkedHashMap::new, Collectors.toList()))
                        .values(),
                some -> each(some, step));
    }

    /** One after the other, whatever comes of one of them. */
    private static <T> List<String> each(Collection<T> all, Stage.Step<T> step) throws InterruptedException {
        List<String> faults = new ArrayList<>();
        for (T one : all) {
            try {
                faults.addAll(step.take(one));
            } catch (IOException | SQLException | RuntimeException e) {
                faults.add(one + ": " + e);
            }
        }
        return faults;
    }
}
