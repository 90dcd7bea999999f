package org.chuangwen.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Some bytes of an export's file. */
@Entity
@Table(name = "ledger_export_piece")
@IdClass(LedgerExportPiece.Place.class)
class LedgerExportPiece {

    /** Which bytes of which file. */
    static final class Place implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID exportId;
        private int place;

        Place() {}

        Place(UUID exportId, int place) {
            this.exportId = exportId;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place one && one.place == place && one.exportId.equals(exportId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(exportId, place);
        }
    }

    @Id
    @Column(name = "export_id")
    private UUID exportId;

    @Id
    private int place;

    private byte[] bytes;

    protected LedgerExportPiece() {}

    LedgerExportPiece(UUID exportId, int place, byte[] bytes) {
        this.exportId = exportId;
        this.place = place;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
