package org.chuangwen.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Appointment;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Pairing;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;

/** Writes the organisation as the workbook that {@link DirectoryImport} reads; empty, as a template to fill in. */
@ApplicationScoped
@Transactional
public class DirectoryExport {

    private static final int COLUMN_WIDTH = 24 * 256;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    /** A workbook with the three sheets and their headers. */
    public byte[] template(Actor actor) {
        DirectoryBook.requireReader(actor);
        return workbook(List.of(), List.of(), List.of());
    }

    /** All that works at present: imported again it changes nothing. */
    public byte[] workbook(Actor actor) {
        DirectoryBook.requireReader(actor);
        List<Unit> all = all("select u from Unit u order by u.path", Unit.class);
        Map<Long, String> codes = all.stream().collect(Collectors.toMap(Unit::id, Unit::code));
        Map<Long, String> usernames = new HashMap<>();
        List<Person> people = all("select p from Person p where p.active = true order by p.username", Person.class);
        people.forEach(person -> usernames.put(person.id(), person.username()));
        return workbook(units(all, codes), grids(codes, usernames), people(people, codes));
    }

    private List<List<String>> units(List<Unit> all, Map<Long, String> codes) {
        Map<Long, List<String>> paired = all("select p from Pairing p order by p.communityId", Pairing.class).stream()
                .collect(Collectors.groupingBy(
                        Pairing::unitId,
                        Collectors.mapping(pairing -> codes.get(pairing.communityId()), Collectors.toList())));
        return all.stream()
                .filter(Unit::active)
                .map(unit -> row(
                        unit.code(),
                        unit.name(),
                        word("organisation.kind." + unit.kind()),
                        codes.get(unit.parentId()),
                        String.join(" ", paired.getOrDefault(unit.id(), List.of()))))
                .toList();
    }

    private List<List<String>> grids(Map<Long, String> codes, Map<Long, String> usernames) {
        List<Grid> grids = organisation.grids();
        Map<Long, String> gridCodes = grids.stream().collect(Collectors.toMap(Grid::id, Grid::code));
        return grids.stream()
                .map(grid -> row(
                        grid.code(),
                        grid.name(),
                        codes.get(grid.communityId()),
                        gridCodes.get(grid.parentId()),
                        usernames.get(grid.leaderId()),
                        usernames.get(grid.patrollerId())))
                .toList();
    }

    private List<List<String>> people(List<Person> people, Map<Long, String> codes) {
        Map<Long, List<String>> posts = all("select a from Appointment a order by a.id", Appointment.class).stream()
                .collect(Collectors.groupingBy(
                        Appointment::personId,
                        Collectors.mapping(
                                post -> word("organisation.role." + post.role()) + "@" + codes.get(post.unitId()),
                                Collectors.toList())));
        return people.stream()
                .map(person -> row(
                        person.username(),
                        person.name(),
                        person.phone(),
                        String.join("; ", posts.getOrDefault(person.id(), List.of()))))
                .toList();
    }

    private static byte[] workbook(List<List<String>> units, List<List<String>> grids, List<List<String>> people) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            write(workbook, ImportTable.UNITS, units);
            write(workbook, ImportTable.GRIDS, grids);
            write(workbook, ImportTable.PEOPLE, people);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XSSFWorkbook workbook, ImportTable table, List<List<String>> rows) {
        Sheet sheet = workbook.createSheet(table.title());
        CellStyle head = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        // Codes are texts: a spreadsheet that takes them for numbers would drop their zeros.
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        for (int column = 0; column < table.fields().size(); column++) {
            sheet.setColumnWidth(column, COLUMN_WIDTH);
            sheet.setDefaultColumnStyle(column, text);
        }
        List<List<String>> all = new ArrayList<>(List.of(table.titles()));
        all.addAll(rows);
        for (int number = 0; number < all.size(); number++) {
            Row row = sheet.createRow(number);
            for (int column = 0; column < all.get(number).size(); column++) {
                row.createCell(column).setCellValue(all.get(number).get(column));
                row.getCell(column).setCellStyle(number == 0 ? head : text);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private static List<String> row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell == null ? "" : cell);
        }
        return row;
    }

    private static String word(String key) {
        return ImportTable.text(Locale.SIMPLIFIED_CHINESE, key);
    }

    private <T> List<T> all(String query, Class<T> type) {
        return entityManager.createQuery(query, type).getResultList();
    }
}
