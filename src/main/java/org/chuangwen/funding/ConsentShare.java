package org.chuangwen.funding;

import java.math.BigDecimal;

/** A part of households and a part of area, compared exactly: no share is ever rounded. */
record ConsentShare(Integer households, Integer ofHouseholds, BigDecimal area, BigDecimal ofArea) {

    /**
     * Whether both parts are at least, or where {@code more} above, {@code share/of}; a part of nobody reaches nothing.
     */
    boolean reaches(int share, int of, boolean more) {
        return reaches(BigDecimal.valueOf(households), BigDecimal.valueOf(ofHouseholds), share, of, more)
                && reaches(area, ofArea, share, of, more);
    }

    private static boolean reaches(BigDecimal part, BigDecimal whole, int share, int of, boolean more) {
        if (whole.signum() <= 0) {
            return false;
        }
        int compared = part.multiply(BigDecimal.valueOf(of)).compareTo(whole.multiply(BigDecimal.valueOf(share)));
        return more ? compared > 0 : compared >= 0;
    }
}
