package org.chuangwen.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A person's role in a unit; one person may have several. */
@Entity
public class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "unit_id")
    private Long unitId;

    protected Appointment() {}

    public Appointment(Person person, Role role, Unit unit) {
        this.personId = person.id();
        this.role = role;
        this.unitId = unit.id();
    }

    /** The same role, for the unit that takes over. */
    public void passTo(Unit successor) {
        unitId = successor.id();
    }

    public Long personId() {
        return personId;
    }

    public Role role() {
        return role;
    }

    public Long unitId() {
        return unitId;
    }
}
