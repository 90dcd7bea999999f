package org.chuangwen.funding;

/**
 * The times a grant comes with.
 *
 * @param noticeDays how many working days the decision is on public notice
 * @param startDays within how many calendar days after that the work must begin
 */
public record FundingTerms(int noticeDays, int startDays) {}
