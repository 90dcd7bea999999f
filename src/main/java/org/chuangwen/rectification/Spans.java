package org.chuangwen.rectification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Stretches of time in order, none of which touches another: what lies in two of them counts once. */
record Spans(List<Spans.Span> spans) {

    /** @param to not before {@code from} */
    record Span(Instant from, Instant to) {}

    static Spans merged(Collection<Span> any) {
        List<Span> merged = new ArrayList<>();
        List<Span> sorted =
                any.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.to().isBefore(span.from())) {
                merged.add(span);
            } else if (span.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return new Spans(List.copyOf(merged));
    }

    /** What of it lies outside of the other. */
    Spans without(Spans other) {
        List<Span> left = spans;
        for (Span hole : other.spans) {
            left = left.stream()
                    .flatMap(span -> List.of(
                            new Span(span.from(), earlier(span.to(), hole.from())),
                            new Span(later(span.from(), hole.to()), span.to()))
                            .stream())
                    .filter(span -> span.from().isBefore(span.to()))
                    .toList();
        }
        return new Spans(left);
    }

    /** What of it lies within. */
    Spans within(Instant from, Instant to) {
        return new Spans(spans.stream()
                .map(span -> new Span(later(span.from(), from), earlier(span.to(), to)))
                .filter(span -> span.from().isBefore(span.to()))
                .toList());
    }

    /** All of it together, each stretch measured from its beginning to its end. */
    Duration sum(BiFunction<Instant, Instant, Duration> measure) {
        return spans.stream().map(span -> measure.apply(span.from(), span.to())).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
