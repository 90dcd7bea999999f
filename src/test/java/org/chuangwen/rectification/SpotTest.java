package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SpotTest {

    private static final Spot SQUARE = new Spot(34.7466, 113.6254);

    @Test
    void shouldMeasureAlongTheSurface() {
        assertThat(new Spot(0, 0).distance(new Spot(0, 1))).isCloseTo(111_195, within(10.0));
        assertThat(SQUARE.distance(SQUARE)).isZero();
        assertThat(new Spot(0, 0).distance(new Spot(0, 180))).isCloseTo(20_015_115, within(100.0));
    }

    @Property
    void shouldForgiveShiftedCoordinatesEitherWay(
            @ForAll @DoubleRange(min = 20, max = 45) double latitude,
            @ForAll @DoubleRange(min = 80, max = 125) double longitude) {
        Spot place = new Spot(latitude, longitude);

        assertThat(place.distance(place.shifted())).isBetween(10.0, 1_000.0);
        assertThat(place.distanceAtLeast(place.shifted())).isLessThan(1);
        assertThat(place.shifted().distanceAtLeast(place)).isLessThan(1);
    }

    @Test
    void shouldNotForgiveAnotherPlace() {
        assertThat(SQUARE.distanceAtLeast(new Spot(34.7566, 113.6254))).isGreaterThan(200);
    }

    @Test
    void shouldNotShiftOutsideOfChina() {
        Spot abroad = new Spot(52.52, 13.40);

        assertThat(abroad.shifted()).isEqualTo(abroad);
    }
}
