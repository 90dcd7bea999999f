package org.chuangwen.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TourTest {

    @Provide
    Arbitrary<Position> positions() {
        return Combinators.combine(
                        Arbitraries.doubles().between(24.30, 24.35),
                        Arbitraries.doubles().between(109.40, 109.45))
                .as(Position::new);
    }

    @Provide
    Arbitrary<List<Position>> stops() {
        return positions().list().ofMaxSize(40);
    }

    @Property(tries = 300)
    void shouldVisitEachStopOnce(@ForAll("positions") Position start, @ForAll("stops") List<Position> stops) {
        assertThat(Tour.order(start, stops))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, stops.size()).boxed().toList());
    }

    @Property(tries = 300)
    void shouldNeverBeLongerThanTheOrderGiven(
            @ForAll("positions") Position start, @ForAll("stops") List<Position> stops) {
        double given = Tour.length(
                start, stops, IntStream.range(0, stops.size()).boxed().toList());

        assertThat(Tour.length(start, stops, Tour.order(start, stops))).isLessThanOrEqualTo(given + 0.001);
    }

    @Test
    void shouldGoAlongARoad() {
        List<Position> stops = List.of(
                new Position(24.33, 109.4),
                new Position(24.31, 109.4),
                new Position(24.34, 109.4),
                new Position(24.32, 109.4));

        assertThat(Tour.order(new Position(24.30, 109.4), stops)).containsExactly(1, 3, 0, 2);
    }

    @Test
    void shouldUncrossWhatNearestNextCrosses() {
        Position start = new Position(24.3000, 109.4000);
        List<Position> stops = List.of(
                new Position(24.3010, 109.4000), new Position(24.2988, 109.4000), new Position(24.3035, 109.4000));

        assertThat(Tour.order(start, stops)).containsExactly(1, 0, 2);
    }

    @Test
    void shouldOrderTwoHundredStopsAtOnce() {
        Random random = new Random(1);
        List<Position> stops = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            stops.add(new Position(24.3 + random.nextDouble() / 20, 109.4 + random.nextDouble() / 20));
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(Tour.order(stops.get(0), stops)).hasSize(200));
    }
}
