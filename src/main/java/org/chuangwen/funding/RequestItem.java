package org.chuangwen.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of what is asked for. A draft's line may lack anything. */
@Embeddable
public class RequestItem {

    private String name;
    private BigDecimal quantity;
    private String unit;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    private int revision;

    protected RequestItem() {}

    /**
     * @param quantity with at most three decimals
     * @param unitPrice in yuan, with at most two decimals
     */
    public RequestItem(String name, BigDecimal quantity, String unit, BigDecimal unitPrice) {
        this.name = name;
        this.quantity = quantity;
        this.unit = unit;
        this.unitPrice = unitPrice;
    }

    /** The same line in that revision of its request. */
    RequestItem of(int inRevision) {
        RequestItem item = new RequestItem(name, quantity, unit, unitPrice);
        item.revision = inRevision;
        return item;
    }

    /** 0 as it was first asked for, then counted with each change of scope. */
    public int revision() {
        return revision;
    }

    public String name() {
        return name;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public String unit() {
        return unit;
    }

    /** In yuan. */
    public BigDecimal unitPrice() {
        return unitPrice;
    }

    /** Quantity times unit price, in yuan, rounded half up to the fen; zero while one of them is missing. */
    public BigDecimal amount() {
        return quantity == null || unitPrice == null
                ? Yuan.ZERO
                : quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }
}
