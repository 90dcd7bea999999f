package org.chuangwen.funding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;

/**
 * What a request was granted last with its money committed, and on what consent: it holds while a change is decided.
 */
@Embeddable
class GrantInForce {

    @Column(name = "granted_in_force")
    private BigDecimal granted;

    @Column(name = "conditions_in_force")
    private String conditions;

    @Embedded
    @AttributeOverride(name = "consentClass", column = @Column(name = "consent_class_in_force"))
    @AttributeOverride(name = "householdsAll", column = @Column(name = "households_all_in_force"))
    @AttributeOverride(name = "householdsAsked", column = @Column(name = "households_asked_in_force"))
    @AttributeOverride(name = "householdsAgreed", column = @Column(name = "households_agreed_in_force"))
    @AttributeOverride(name = "areaAll", column = @Column(name = "area_all_in_force"))
    @AttributeOverride(name = "areaAsked", column = @Column(name = "area_asked_in_force"))
    @AttributeOverride(name = "areaAgreed", column = @Column(name = "area_agreed_in_force"))
    private Consent consent;

    @Column(name = "consent_rule_in_force")
    private String consentRule;

    protected GrantInForce() {}

    /**
     * @param granted in yuan
     * @param conditions null if there are none
     * @param consentRule by which the consent was measured, null if none was needed
     */
    GrantInForce(BigDecimal granted, String conditions, Consent consent, String consentRule) {
        this.granted = granted;
        this.conditions = conditions;
        this.consent = consent.copy();
        this.consentRule = consentRule;
    }

    BigDecimal granted() {
        return granted;
    }

    /** Null if there are none. */
    String conditions() {
        return conditions;
    }

    /** Not the one that is kept; its parts may be null. */
    Consent consent() {
        return consent == null ? Consent.none() : consent.copy();
    }

    /** By which rule the consent was measured, null if none was needed. */
    String consentRule() {
        return consentRule;
    }
}
