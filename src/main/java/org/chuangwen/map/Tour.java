package org.chuangwen.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A short way past all stops, open at its end: always to the nearest one next, then two crossing legs are uncrossed as
 * long as that helps (2-opt). Not the shortest of all, which nobody could wait for, but never longer than the order the
 * stops were given in.
 */
public final class Tour {

    /** Rounds of uncrossing; what is left after them is not worth the wait. */
    private static final int ROUNDS = 40;

    private static final double WORTH_IT = 1e-6;

    private final double[][] metres;

    /** Point 0 is the start, the stops follow. */
    private Tour(Position start, List<Position> stops) {
        List<Position> points = new ArrayList<>(stops.size() + 1);
        points.add(start);
        points.addAll(stops);
        metres = new double[points.size()][points.size()];
        for (int i = 0; i < metres.length; i++) {
            for (int j = 0; j < i; j++) {
                metres[i][j] = points.get(i).metresTo(points.get(j));
                metres[j][i] = metres[i][j];
            }
        }
    }

    /**
     * In which order to go.
     *
     * @return the indexes of the stops, each once
     */
    public static List<Integer> order(Position start, List<Position> stops) {
        Tour tour = new Tour(start, stops);
        int[] given = IntStream.rangeClosed(0, stops.size()).toArray();
        int[] best = tour.nearestNext();
        if (tour.length(given) < tour.length(best)) {
            best = given;
        }
        tour.uncross(best);
        return IntStream.of(best).skip(1).map(point -> point - 1).boxed().toList();
    }

    /** How long it is from the start past the stops in this order, in metres as the crow flies. */
    public static double length(Position start, List<Position> stops, List<Integer> order) {
        double length = 0;
        Position at = start;
        for (int stop : order) {
            length += at.metresTo(stops.get(stop));
            at = stops.get(stop);
        }
        return length;
    }

    private int[] nearestNext() {
        List<Integer> left =
                new ArrayList<>(IntStream.range(1, metres.length).boxed().toList());
        int[] order = new int[metres.length];
        for (int i = 1; i < order.length; i++) {
            double[] from = metres[order[i - 1]];
            Integer next = Collections.min(left, (a, b) -> Double.compare(from[a], from[b]));
            left.remove(next);
            order[i] = next;
        }
        return order;
    }

    private void uncross(int[] order) {
        boolean shorter = true;
        for (int round = 0; shorter && round < ROUNDS; round++) {
            shorter = false;
            for (int i = 1; i < order.length - 1; i++) {
                for (int j = i + 1; j < order.length; j++) {
                    if (gain(order, i, j) > WORTH_IT) {
                        reverse(order, i, j);
                        shorter = true;
                    }
                }
            }
        }
    }

    /** What going from i to j the other way round saves. */
    private double gain(int[] order, int i, int j) {
        double before = metres[order[i - 1]][order[i]];
        double after = metres[order[i - 1]][order[j]];
        if (j + 1 < order.length) {
            before += metres[order[j]][order[j + 1]];
            after += metres[order[i]][order[j + 1]];
        }
        return before - after;
    }

    private static void reverse(int[] order, int from, int to) {
        for (int i = from, j = to; i < j; i++, j--) {
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private double length(int[] order) {
        double length = 0;
        for (int i = 1; i < order.length; i++) {
            length += metres[order[i - 1]][order[i]];
        }
        return length;
    }
}
