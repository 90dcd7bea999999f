package org.chuangwen.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StayTest {

    private static final List<Integer> CLOSED = List.of(1, 2, 4);

    @Test
    void shouldSayNothingWhenThereFromTheBeginningToTheEnd() {
        assertThat(Stay.of(true, CLOSED, CLOSED)).isEqualTo(new Stay(true, null, null, List.of()));
        assertThat(Stay.of(true, List.of(), List.of()).isWhole()).isTrue();
    }

    @Test
    void shouldTellWhenTheMemberCameAndLeft() {
        assertThat(Stay.of(false, CLOSED, List.of(1))).isEqualTo(new Stay(true, null, 1, List.of()));
        assertThat(Stay.of(true, CLOSED, List.of(2, 4))).isEqualTo(new Stay(true, 2, null, List.of()));
        assertThat(Stay.of(false, CLOSED, List.of(2))).isEqualTo(new Stay(true, 2, 2, List.of()));
        assertThat(Stay.of(true, CLOSED, List.of())).isEqualTo(new Stay(true, 5, null, List.of()));
    }

    @Test
    void shouldTellWhatTheMemberMissedWhenBackAgain() {
        assertThat(Stay.of(true, CLOSED, List.of(1, 4))).isEqualTo(new Stay(true, null, null, List.of(2)));
        assertThat(Stay.of(true, CLOSED, List.of(1))).isEqualTo(new Stay(true, null, null, List.of(2, 4)));
    }

    @Test
    void shouldNotCountAsAttendingWhenThereForNoItem() {
        assertThat(Stay.of(false, CLOSED, List.of()).attended()).isFalse();
    }
}
