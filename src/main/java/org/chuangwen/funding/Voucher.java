package org.chuangwen.funding;

import java.util.UUID;

/**
 * 凭证: the paper that says that something was paid; the same number pays once a year.
 *
 * @param scan of the paper
 * @param unitId whose number it is: the unit that pays
 * @param year in which it is paid
 */
record Voucher(String number, UUID scan, long unitId, int year) {}
