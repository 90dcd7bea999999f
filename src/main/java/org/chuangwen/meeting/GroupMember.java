package org.chuangwen.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A term of office in a unit's party group. */
@Entity
@Table(name = "party_group_member")
public class GroupMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "person_id")
    private Long personId;

    private boolean secretary;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    protected GroupMember() {}

    GroupMember(long unitId, long personId, boolean secretary, LocalDate fromDay, LocalDate untilDay) {
        this.unitId = unitId;
        this.personId = personId;
        this.secretary = secretary;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
    }

    void endOn(LocalDate day) {
        untilDay = day;
    }

    public Long id() {
        return id;
    }

    public Long unitId() {
        return unitId;
    }

    public Long personId() {
        return personId;
    }

    /** 党组书记: convenes, speaks and votes last. */
    public boolean secretary() {
        return secretary;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    /** The term's last day, null while none is set. */
    public LocalDate untilDay() {
        return untilDay;
    }
}
