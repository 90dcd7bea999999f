package org.chuangwen.administration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Cell;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.spreadsheet.Sheet;
import org.chuangwen.spreadsheet.SheetLimits;
import org.chuangwen.spreadsheet.SheetReader;

/**
 * A year's special days as a list of three columns: date, kind, name. Typed, pasted, or from a file of CSV or Excel.
 */
public final class DayList {

    /** Longer than any year's list. */
    public static final SheetLimits LIMITS = new SheetLimits(256 * 1024, 10, 400, 10, 200);

    /** The name of the field in forms and by REST. */
    private static final String FIELD = "days";

    private final List<SpecialDay> days = new ArrayList<>();
    private final List<FieldError> faults = new ArrayList<>();

    private DayList() {}

    /**
     * Reads lines such as {@code 2027-01-01,休,元旦}.
     *
     * @throws InvalidInput naming {@code days} and the line of each fault
     */
    public static List<SpecialDay> read(String text) {
        DayList list = new DayList();
        String[] lines = text == null ? new String[0] : text.split("\\R");
        if (lines.length > LIMITS.rows()) {
            throw InvalidInput.of(FIELD, "administration.tooManyDays", LIMITS.rows());
        }
        for (int at = 0; at < lines.length; at++) {
            if (!lines[at].isBlank()) {
                list.read(at + 1, List.of(lines[at].split("[,，;；\\t]", -1)));
            }
        }
        return list.finish();
    }

    /**
     * Reads a file; a first row without a date is taken for its header.
     *
     * @throws InvalidInput if it is no table, or naming the row of each fault
     */
    public static List<SpecialDay> read(byte[] file) {
        DayList list = new DayList();
        List<Sheet.Row> rows = SheetReader.read(file, LIMITS).get(0).rows();
        for (Sheet.Row row : rows) {
            if (row != rows.get(0) || date(row.cell(0)).isPresent()) {
                list.read(row.number(), row.cells());
            }
        }
        return list.finish();
    }

    private void read(int line, List<String> cells) {
        Optional<LocalDate> day = date(cells.get(0));
        Optional<SpecialDay.Kind> kind = kind(cells.size() > 1 ? cells.get(1) : "");
        if (day.isEmpty()) {
            fault(line, "administration.notADate", cells.get(0).strip());
        } else if (kind.isEmpty()) {
            fault(line, "administration.notAKind", day.get().toString());
        } else {
            days.add(new SpecialDay(
                    day.get(), kind.get(), cells.size() > 2 ? cells.get(2).strip() : ""));
        }
    }

    private void fault(int line, String key, String said) {
        String shown = said.length() > 40 ? said.substring(0, 40) : said;
        faults.add(new FieldError(FIELD, new Cell(line, null), key, List.of(String.valueOf(line), shown)));
    }

    private List<SpecialDay> finish() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults.subList(0, Math.min(faults.size(), 20)));
        }
        return List.copyOf(days);
    }

    /** As {@code 2027-01-01}, {@code 2027/1/1} or {@code 2027.1.1}; a spreadsheet's time of day does not matter. */
    private static Optional<LocalDate> date(String text) {
        String[] parts = text.strip().replaceFirst("T00:00(:00)?$", "").split("[-/.]", -1);
        try {
            return parts.length == 3 && Stream.of(parts).allMatch(part -> part.matches("\\d{1,4}"))
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By its code, or by any of the words that people use for it in either language. */
    private static Optional<SpecialDay.Kind> kind(String text) {
        String said = text.strip();
        for (SpecialDay.Kind kind : SpecialDay.Kind.values()) {
            Stream<String> words = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                    .flatMap(locale -> Stream.of(Messages.text(locale, "administration.words." + kind)
                            .split(" ")));
            if (kind.name().equals(said) || words.anyMatch(word -> word.equalsIgnoreCase(said))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The list as text, one line a day. */
    public static String write(List<SpecialDay> days, Locale locale) {
        return days.stream()
                .map(day ->
                        day.day() + "," + Messages.text(locale, "administration.kind." + day.kind()) + "," + day.name())
                .collect(Collectors.joining("\n"));
    }
}
