package org.chuangwen.funding;

/**
 * What residents' consent must reach, of households and of area alike.
 *
 * @param participation how many of {@code participationOf} parts must take part at least
 * @param agreement how many of {@code agreementOf} parts of those who take part must agree
 * @param moreThan whether more than that must agree; otherwise just that is enough
 * @param origin the rule that says so, for example {@code consent-threshold 1/2}
 */
public record ConsentThreshold(
        int participation, int participationOf, int agreement, int agreementOf, boolean moreThan, String origin) {

    /** Whether enough took part. All figures must be there. */
    boolean isParticipationEnough(Consent consent) {
        return consent.participation().reaches(participation, participationOf, false);
    }

    /** Whether enough of them agreed. All figures must be there. */
    boolean isAgreementEnough(Consent consent) {
        return consent.agreement().reaches(agreement, agreementOf, moreThan);
    }
}
