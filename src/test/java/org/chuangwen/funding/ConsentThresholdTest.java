package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Civil Code of the PRC, article 278, counted exactly. */
class ConsentThresholdTest {

    private static final ConsentThreshold ORDINARY = new ConsentThreshold(2, 3, 1, 2, true, null);
    private static final ConsentThreshold CHANGE_OF_USE = new ConsentThreshold(2, 3, 3, 4, false, null);

    @Test
    void shouldNeedMoreThanHalfOfBoth() {
        assertThat(ORDINARY.isAgreementEnough(consent(400, 312, 157, 400, 312, 157)))
                .isTrue();
        assertThat(ORDINARY.isAgreementEnough(consent(400, 312, 156, 400, 312, 157)))
                .isFalse();
        assertThat(ORDINARY.isAgreementEnough(consent(400, 312, 157, 400, 312, 156)))
                .isFalse();
    }

    @Test
    void shouldNeedThreeQuartersOfBoth() {
        assertThat(CHANGE_OF_USE.isAgreementEnough(consent(400, 312, 234, 400, 312, 234)))
                .isTrue();
        assertThat(CHANGE_OF_USE.isAgreementEnough(consent(400, 312, 233, 400, 312, 234)))
                .isFalse();
    }

    @Test
    void shouldNeedTwoThirdsOfBothToTakePart() {
        assertThat(ORDINARY.isParticipationEnough(consent(300, 200, 0, 300, 200, 0)))
                .isTrue();
        assertThat(ORDINARY.isParticipationEnough(consent(301, 200, 0, 300, 200, 0)))
                .isFalse();
        assertThat(ORDINARY.isParticipationEnough(consent(300, 200, 0, 301, 200, 0)))
                .isFalse();
    }

    /** Nobody's agreement is no agreement, whatever share is asked. */
    @Property
    void shouldReachNothingWhereNobodyIsOrWasAsked(
            @ForAll @IntRange(max = 5000) int all, @ForAll boolean areaOnly, @ForAll boolean change) {
        ConsentThreshold threshold = change ? CHANGE_OF_USE : ORDINARY;
        int households = areaOnly ? all : 0;

        assertThat(threshold.isParticipationEnough(consent(households, households, households, 0, 0, 0)))
                .isFalse();
        assertThat(threshold.isAgreementEnough(consent(all, households, households, all, 0, 0)))
                .isFalse();
    }

    @Property
    void shouldAgreeWithCountingOneByOne(
            @ForAll @IntRange(max = 5000) int asked, @ForAll @IntRange(max = 5000) int more) {
        int agreed = more % (asked + 1);
        Consent consent = consent(asked, asked, agreed, asked, asked, agreed);

        assertThat(ORDINARY.isAgreementEnough(consent)).isEqualTo(agreed > asked - agreed);
        assertThat(CHANGE_OF_USE.isAgreementEnough(consent)).isEqualTo(asked > 0 && agreed >= 3 * (asked - agreed));
    }

    @Property
    void shouldNeverLoseConsentByOneMoreWhoAgrees(
            @ForAll @IntRange(min = 1, max = 5000) int asked, @ForAll @IntRange(max = 5000) int more) {
        int agreed = more % asked;

        if (ORDINARY.isAgreementEnough(consent(asked, asked, agreed, asked, asked, agreed))) {
            assertThat(ORDINARY.isAgreementEnough(consent(asked, asked, agreed + 1, asked, asked, agreed + 1)))
                    .isTrue();
        }
    }

    private static Consent consent(int all, int asked, int agreed, int areaAll, int areaAsked, int areaAgreed) {
        return new Consent(
                ConsentClass.ORDINARY,
                all,
                asked,
                agreed,
                BigDecimal.valueOf(areaAll),
                BigDecimal.valueOf(areaAsked),
                BigDecimal.valueOf(areaAgreed));
    }
}
