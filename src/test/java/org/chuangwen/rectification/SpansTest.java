package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SpansTest {

    private static final int LAST = 60;

    @Property
    void shouldCountEachMinuteOnceThatIsHadAndNotLetOff(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = LAST - 1) Integer> had,
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = LAST - 1) Integer> off,
            @ForAll @IntRange(min = 1, max = 25) int length) {
        Spans left = Spans.merged(spans(had, length)).without(Spans.merged(spans(off, length)));

        long minutes = IntStream.range(0, LAST + length)
                .filter(minute -> isIn(had, length, minute) && !isIn(off, length, minute))
                .count();
        assertThat(left.sum(Duration::between)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(left.within(at(10), at(30)).sum(Duration::between))
                .isEqualTo(Duration.ofMinutes(IntStream.range(10, 30)
                        .filter(minute -> isIn(had, length, minute) && !isIn(off, length, minute))
                        .count()));
    }

    private static boolean isIn(List<Integer> begins, int length, int minute) {
        return begins.stream().anyMatch(begin -> begin <= minute && minute < begin + length);
    }

    private static List<Spans.Span> spans(List<Integer> begins, int length) {
        return begins.stream()
                .map(begin -> new Spans.Span(at(begin), at(begin + length)))
                .toList();
    }

    private static Instant at(int minute) {
        return Instant.EPOCH.plus(Duration.ofMinutes(minute));
    }
}
