package org.chuangwen.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** What one request holds of one source, in one line. */
@Entity
@Table(name = "fund_account")
public class FundAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "source_id")
    private Long sourceId;

    private String subject;
    private BigDecimal reserved = Yuan.ZERO;
    private BigDecimal committed = Yuan.ZERO;
    private BigDecimal paid = Yuan.ZERO;
    private BigDecimal released = Yuan.ZERO;

    protected FundAccount() {}

    FundAccount(long sourceId, String subject) {
        this.sourceId = sourceId;
        this.subject = subject;
    }

    /** @throws InsufficientFunds if the request does not hold so much where it should come from */
    void move(Pot from, Pot to, BigDecimal amount, boolean reversal) {
        BigDecimal missing = amount.subtract(held(from, reversal));
        if (missing.signum() > 0) {
            throw new InsufficientFunds(missing);
        }
        add(from, amount.negate(), reversal);
        add(to, amount, reversal);
    }

    private BigDecimal held(Pot pot, boolean reversal) {
        return switch (pot) {
            // What comes out of the source is the source's to refuse; what a reversal takes back must have been
            // released.
            case AVAILABLE -> reversal ? released : Yuan.MOST;
            case RESERVED -> reserved;
            case COMMITTED -> committed;
            case PAID -> paid;
        };
    }

    private void add(Pot pot, BigDecimal amount, boolean reversal) {
        switch (pot) {
            case AVAILABLE -> {
                boolean release = amount.signum() > 0 && !reversal;
                boolean releaseTakenBack = amount.signum() < 0 && reversal;
                if (release || releaseTakenBack) {
                    released = released.add(amount);
                }
            }
            case RESERVED -> reserved = reserved.add(amount);
            case COMMITTED -> committed = committed.add(amount);
            case PAID -> paid = paid.add(amount);
        }
    }

    public Long sourceId() {
        return sourceId;
    }

    /** The request's number. */
    public String subject() {
        return subject;
    }

    public BigDecimal reserved() {
        return reserved;
    }

    public BigDecimal committed() {
        return committed;
    }

    public BigDecimal paid() {
        return paid;
    }

    /** What it gave back, in all. */
    public BigDecimal released() {
        return released;
    }
}
