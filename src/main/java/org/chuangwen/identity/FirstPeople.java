package org.chuangwen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Appointment;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;

/** Puts the first person into an empty house. */
@ApplicationScoped
@Transactional
public class FirstPeople {

    /** The first administrator's username. */
    public static final String USERNAME = "admin";

    /** The code of the unit at the top of the tree. */
    public static final String TOP_UNIT = "district";

    @Inject
    private Organisation organisation;

    /** The administrator's password, in clear this once; empty if there is anybody already. */
    public Optional<String> addAdministratorIfNobodyIsThere() {
        if (organisation.hasPeople()) {
            return Optional.empty();
        }
        String password = Passwords.draw();
        Unit district = organisation
                .district()
                .orElseGet(() -> organisation.addUnit(TOP_UNIT, text("identity.firstUnit"), UnitKind.DISTRICT, null));
        Person person =
                new Person(USERNAME, text("identity.firstAdministrator"), null, Passwords.hashOfDrawn(password));
        organisation.add(person);
        organisation.add(new Appointment(person, Role.ADMINISTRATOR, district));
        return Optional.of(password);
    }

    private static String text(String key) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }
}
