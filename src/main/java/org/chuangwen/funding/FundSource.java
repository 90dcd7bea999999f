package org.chuangwen.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** 资金来源: money of one unit and year that requests are paid from. It changes only by an entry of the ledger. */
@Entity
@Table(name = "fund_source")
public class FundSource {

    /** What money it is. */
    public enum Kind {
        /** 节约的公用经费. */
        SAVED_PUBLIC_EXPENDITURE,
        /** 部门预算. */
        DEPARTMENTAL_BUDGET,
        /** 包联单位资金. */
        PAIRED_UNIT_FUNDS,
        /** 小规模投资. */
        SMALL_SCALE_INVESTMENT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "\"year\"")
    private int year;

    @Column(name = "unit_id")
    private Long unitId;

    private BigDecimal total;
    private BigDecimal available;
    private BigDecimal reserved;
    private BigDecimal committed;
    private BigDecimal paid;
    private int entries;

    protected FundSource() {}

    FundSource(String code, String name, Kind kind, int year, long unitId) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.year = year;
        this.unitId = unitId;
        take(Balance.EMPTY);
    }

    /** @throws InsufficientFunds if there is not so much where it should come from */
    void move(Pot from, Pot to, BigDecimal amount) {
        take(balance().moved(from, to, amount));
    }

    /** The next entry's number: they have no gaps. */
    int nextSerial() {
        return ++entries;
    }

    private void take(Balance balance) {
        total = balance.total();
        available = balance.available();
        reserved = balance.reserved();
        committed = balance.committed();
        paid = balance.paid();
    }

    public Balance balance() {
        return new Balance(total, available, reserved, committed, paid);
    }

    public Long id() {
        return id;
    }

    /** As people name it, for example {@code 2026-FG-01}. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    public Long unitId() {
        return unitId;
    }
}
