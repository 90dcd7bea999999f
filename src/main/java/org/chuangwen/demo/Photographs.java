package org.chuangwen.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.demo.picture.Motif;
import org.chuangwen.demo.picture.Pictures;
import org.chuangwen.language.Messages;
import org.chuangwen.rectification.process.RectificationProcess;

/**
 * A picture for each step that needs a photo: the problem as it was found, what a first try left of it, its end. All
 * are drawn beside the play, so that it waits little for them. A few people pass off an old picture as a new one, at
 * their first try: {@code demo/reused-photos.csv}.
 */
final class Photographs {

    private static final double FOUND = 1;
    private static final double HALF_DONE = 0.4;
    private static final double SOLVED = 0;

    private final Map<Step, CompletableFuture<byte[]>> pictures = new HashMap<>();

    /**
     * @param steps in the order in which they will be asked for
     * @param subcategories of the cases by their numbers
     */
    Photographs(List<Step> steps, Map<String, String> subcategories) {
        Pictures drawn = new Pictures(List.of(
                Messages.text(Locale.SIMPLIFIED_CHINESE, "demo.drawn"), Messages.text(Locale.ENGLISH, "demo.drawn")));
        Map<String, Motif> motifs = Rows.of("pictures.csv").stream()
                .collect(Collectors.toMap(row -> row.get("subcategory"), row -> Motif.valueOf(row.get("motif"))));
        Map<Step, Double> wanted = wanted(steps);
        Map<String, CSVRecord> reused = new HashMap<>(
                Rows.of("reused-photos.csv").stream().collect(Collectors.toMap(row -> row.get("case"), row -> row)));
        for (Step step : steps) {
            if (wanted.containsKey(step)) {
                CSVRecord old = step.is(RectificationProcess.FEED_BACK) ? reused.remove(step.caseNumber()) : null;
                String pictureOf = old == null ? step.caseNumber() : old.get("pictureOf");
                Motif motif = motifs.get(subcategories.get(pictureOf));
                long place = pictureOf.hashCode();
                double mess = old == null ? wanted.get(step) : Boolean.parseBoolean(old.get("solved")) ? SOLVED : FOUND;
                pictures.put(step, CompletableFuture.supplyAsync(() -> drawn.jpeg(motif, place, mess)));
            }
        }
    }

    /** How bad it looks after each step that needs a photo. */
    private static Map<Step, Double> wanted(List<Step> steps) {
        Map<Step, Double> wanted = new HashMap<>();
        Set<String> reworkedLater = new HashSet<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.is(RectificationProcess.REWORK)) {
                reworkedLater.add(step.caseNumber());
            } else if (step.is(RectificationProcess.FEED_BACK)) {
                wanted.put(step, reworkedLater.contains(step.caseNumber()) ? HALF_DONE : SOLVED);
            } else if (step.is(Step.REPORT)) {
                wanted.put(step, FOUND);
            }
        }
        return wanted;
    }

    /** The photo of a step, a JPEG. */
    byte[] of(Step step) {
        return pictures.remove(step).join();
    }
}
