package org.chuangwen.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void shouldMeasureAMinuteOfLatitudeAsANauticalMile() {
        assertThat(new Position(24, 109).metresTo(new Position(24 + 1 / 60.0, 109)))
                .isCloseTo(1852, within(3.0));
    }

    @Test
    void shouldRefuseWhatIsNotOnEarth() {
        assertThatThrownBy(() -> new Position(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(0, 181)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void shouldHoldInItsBoxWhateverIsNear(
            @ForAll @DoubleRange(min = -80, max = 80) double latitude,
            @ForAll @DoubleRange(min = -179, max = 179) double longitude,
            @ForAll @DoubleRange(min = -1, max = 1) double north,
            @ForAll @DoubleRange(min = -1, max = 1) double east) {
        Position centre = new Position(latitude, longitude);
        Position other = new Position(latitude + north * 0.001, longitude + east * 0.001);

        if (centre.metresTo(other) <= 50) {
            assertThat(centre.around(50.1).holds(other)).isTrue();
        }
    }
}
