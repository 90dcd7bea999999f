package org.chuangwen.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** 包联: a unit stands by a community with people and money. */
@Entity
@Table(name = "unit_pairing")
@IdClass(Pairing.Key.class)
public class Pairing {

    @Id
    @Column(name = "unit_id")
    private Long unitId;

    @Id
    @Column(name = "community_id")
    private Long communityId;

    protected Pairing() {}

    public Pairing(Unit unit, Unit community) {
        this.unitId = unit.id();
        this.communityId = community.id();
    }

    public Long unitId() {
        return unitId;
    }

    public Long communityId() {
        return communityId;
    }

    /** Both together. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long unitId;
        private Long communityId;

        protected Key() {}

        public Key(Long unitId, Long communityId) {
            this.unitId = unitId;
            this.communityId = communityId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(unitId, key.unitId)
                    && Objects.equals(communityId, key.communityId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(unitId, communityId);
        }
    }
}
