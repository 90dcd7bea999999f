package org.chuangwen.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class Gcj02Test {

    private static final double A_MILLIMETRE_IN_DEGREES = 1e-8;

    @Test
    void shouldShiftBySomeHundredMetresInChina() {
        Position liuzhou = new Position(24.32615, 109.4248);

        assertThat(Gcj02.fromWgs84(liuzhou).metresTo(liuzhou)).isBetween(100.0, 1000.0);
    }

    /** As every published implementation has Tiananmen. */
    @Test
    void shouldShiftAsKnownWhenAtTiananmen() {
        Position shifted = Gcj02.fromWgs84(new Position(39.90734, 116.39089));

        assertThat(shifted.latitude()).isCloseTo(39.90874, within(0.0002));
        assertThat(shifted.longitude()).isCloseTo(116.39713, within(0.0002));
    }

    @Test
    void shouldLeaveAloneWhatLiesElsewhere() {
        Position paris = new Position(48.8584, 2.2945);

        assertThat(Gcj02.fromWgs84(paris)).isEqualTo(paris);
        assertThat(Gcj02.toWgs84(paris)).isEqualTo(paris);
    }

    @Property
    void shouldComeBackWhenShiftedAndUnshifted(
            @ForAll @DoubleRange(min = 18, max = 53) double latitude,
            @ForAll @DoubleRange(min = 74, max = 134) double longitude) {
        Position there = new Position(latitude, longitude);

        Position back = Gcj02.toWgs84(Gcj02.fromWgs84(there));

        assertThat(back.latitude()).isCloseTo(latitude, within(5 * A_MILLIMETRE_IN_DEGREES));
        assertThat(back.longitude()).isCloseTo(longitude, within(5 * A_MILLIMETRE_IN_DEGREES));
    }
}
