package org.chuangwen.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Brings along the years that were announced when this version was made; a year that somebody has set stays as it is.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class HolidaysAtStart {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    @Inject
    private Holidays holidays;

    @PostConstruct
    void load() {
        List<Integer> known = holidays.years();
        announced().forEach((year, days) -> {
            if (!known.contains(year)) {
                holidays.set(year, days);
            }
        });
    }

    static Map<Integer, List<CalendarDay>> announced() {
        Map<Integer, List<CalendarDay>> years = new TreeMap<>();
        try (Reader file = new InputStreamReader(
                HolidaysAtStart.class.getResourceAsStream("/reference/holidays.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(file)) {
                LocalDate day = LocalDate.parse(row.get("day"));
                years.computeIfAbsent(day.getYear(), year -> new ArrayList<>())
                        .add(new CalendarDay(day, Boolean.parseBoolean(row.get("working")), row.get("name")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return years;
    }
}
