package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.organisation.Appointment;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Pairing;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;

/** Founds the demo's district: units, people, grids. */
@Dependent
class DemoDistrict {

    @Inject
    private Organisation organisation;

    /** @param passwordHash of the one password that everybody has: hashing it for each of them would take seconds */
    void found(String passwordHash) {
        Map<String, Unit> units = units();
        Map<String, Person> people = people(units, passwordHash);
        Map<String, Grid> grids = new HashMap<>();
        for (CSVRecord row : Rows.of("grids.csv")) {
            Grid parent = grids.get(row.get("parent"));
            Grid grid = new Grid(
                    row.get("code"),
                    row.get("name"),
                    units.get(row.get("community")),
                    parent == null ? null : parent.id(),
                    people.get(row.get("leader")).id(),
                    people.get(row.get("patroller")).id());
            grids.put(row.get("code"), organisation.add(grid));
        }
    }

    private Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (CSVRecord row : Rows.of("units.csv")) {
            String code = row.get("code");
            UnitKind kind = UnitKind.valueOf(row.get("kind"));
            units.put(code, organisation.addUnit(code, row.get("name"), kind, units.get(row.get("parent"))));
        }
        for (CSVRecord row : Rows.of("units.csv")) {
            if (row.get("paired") != null) {
                organisation.add(new Pairing(units.get(row.get("code")), units.get(row.get("paired"))));
            }
        }
        return units;
    }

    private Map<String, Person> people(Map<String, Unit> units, String passwordHash) {
        Map<String, Person> people = new HashMap<>();
        for (DemoPerson demo : DemoPerson.all()) {
            Person person = organisation.add(new Person(demo.username(), demo.name(), demo.phone(), passwordHash));
            for (DemoPerson.Post post : demo.posts()) {
                organisation.add(new Appointment(person, post.role(), units.get(post.unitCode())));
            }
            people.put(demo.username(), person);
        }
        return people;
    }
}
