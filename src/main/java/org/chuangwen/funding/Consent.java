package org.chuangwen.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** 征求居民同意: how many households and how much area there are, were asked, and agreed. Anything may be missing. */
@Embeddable
public class Consent {

    @Enumerated(EnumType.STRING)
    @Column(name = "consent_class")
    private ConsentClass consentClass;

    @Column(name = "households_all")
    private Integer householdsAll;

    @Column(name = "households_asked")
    private Integer householdsAsked;

    @Column(name = "households_agreed")
    private Integer householdsAgreed;

    @Column(name = "area_all")
    private BigDecimal areaAll;

    @Column(name = "area_asked")
    private BigDecimal areaAsked;

    @Column(name = "area_agreed")
    private BigDecimal areaAgreed;

    protected Consent() {}

    /** Areas are in square metres. */
    public Consent(
            ConsentClass consentClass,
            Integer householdsAll,
            Integer householdsAsked,
            Integer householdsAgreed,
            BigDecimal areaAll,
            BigDecimal areaAsked,
            BigDecimal areaAgreed) {
        this.consentClass = consentClass;
        this.householdsAll = householdsAll;
        this.householdsAsked = householdsAsked;
        this.householdsAgreed = householdsAgreed;
        this.areaAll = areaAll;
        this.areaAsked = areaAsked;
        this.areaAgreed = areaAgreed;
    }

    /** What a request has before anybody was asked. */
    static Consent none() {
        return new Consent(null, null, null, null, null, null, null);
    }

    /** Whether nothing of it is there. */
    boolean isUnanswered() {
        return Stream.of(consentClass, householdsAll, householdsAsked, householdsAgreed, areaAll, areaAsked, areaAgreed)
                .allMatch(Objects::isNull);
    }

    /** The same once more: no two requests, and no two states of one, share theirs. */
    Consent copy() {
        return new Consent(
                consentClass, householdsAll, householdsAsked, householdsAgreed, areaAll, areaAsked, areaAgreed);
    }

    /** The part of households and of area that took part. */
    ConsentShare participation() {
        return new ConsentShare(householdsAsked, householdsAll, areaAsked, areaAll);
    }

    /** The part of those who took part that agreed. */
    ConsentShare agreement() {
        return new ConsentShare(householdsAgreed, householdsAsked, areaAgreed, areaAsked);
    }

    /** Null until it is chosen. */
    public ConsentClass consentClass() {
        return consentClass;
    }

    public Integer householdsAll() {
        return householdsAll;
    }

    public Integer householdsAsked() {
        return householdsAsked;
    }

    public Integer householdsAgreed() {
        return householdsAgreed;
    }

    /** In square metres. */
    public BigDecimal areaAll() {
        return areaAll;
    }

    /** In square metres. */
    public BigDecimal areaAsked() {
        return areaAsked;
    }

    /** In square metres. */
    public BigDecimal areaAgreed() {
        return areaAgreed;
    }
}
