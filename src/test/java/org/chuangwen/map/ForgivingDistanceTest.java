package org.chuangwen.map;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ForgivingDistanceTest {

    @Property
    void shouldForgiveShiftedCoordinatesEitherWay(
            @ForAll @DoubleRange(min = 20, max = 45) double latitude,
            @ForAll @DoubleRange(min = 80, max = 125) double longitude) {
        Position place = new Position(latitude, longitude);
        Position shifted = Gcj02.fromWgs84(place);

        assertThat(place.metresTo(shifted)).isBetween(10.0, 1_000.0);
        assertThat(place.metresToAtLeast(shifted)).isLessThan(1);
        assertThat(shifted.metresToAtLeast(place)).isLessThan(1);
    }

    @Test
    void shouldNotForgiveAnotherPlace() {
        assertThat(new Position(34.7466, 113.6254).metresToAtLeast(new Position(34.7566, 113.6254)))
                .isGreaterThan(200);
    }
}
