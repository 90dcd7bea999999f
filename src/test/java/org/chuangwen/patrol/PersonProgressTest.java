package org.chuangwen.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonProgressTest {

    private static final long ONE = 1;
    private static final long OTHER = 2;

    private static GridProgress gridOf(Long patroller, int planned, int due, Walks... walks) {
        return new GridProgress(
                "WG-01",
                "Grid",
                false,
                "Community",
                "/1/",
                patroller,
                patroller == null ? null : "Person " + patroller,
                patroller == null ? null : "person" + patroller,
                planned,
                List.of(walks),
                due,
                0,
                0);
    }

    private static Walks by(long person, int done) {
        return new Walks(person, "Person " + person, "person" + person, done, 0);
    }

    @Test
    void shouldCreditWhoWalkedWhenItIsSomebodyElsesGrid() {
        List<PersonProgress> people = PersonProgress.of(List.of(gridOf(ONE, 8, 7, by(OTHER, 8))));

        assertThat(people)
                .containsExactly(
                        new PersonProgress(ONE, "Person 1", "person1", 1, 8, 0, 0, 7, 0),
                        new PersonProgress(OTHER, "Person 2", "person2", 0, 0, 0, 8, 0, 0));
        assertThat(people).extracting(PersonProgress::behind).containsExactly(true, false);
    }

    @Test
    void shouldNotLetOneGridMakeUpForAnother() {
        List<PersonProgress> people = PersonProgress.of(List.of(gridOf(ONE, 8, 4, by(ONE, 8)), gridOf(ONE, 8, 4)));

        assertThat(people).singleElement().satisfies(row -> {
            assertThat(row.done()).isEqualTo(8);
            assertThat(row.gridsBehind()).isEqualTo(1);
            assertThat(row.behind()).isTrue();
        });
    }

    @Test
    void shouldKeepGridsOfNobodyApart() {
        assertThat(PersonProgress.of(List.of(gridOf(null, 4, 2, by(ONE, 1)))))
                .extracting(PersonProgress::name)
                .containsExactly(null, "Person 1");
    }
}
