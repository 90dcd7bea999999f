package org.chuangwen.rectification;

import java.time.Instant;

/**
 * What a unit under listed supervision promises.
 *
 * @param responsible the name of the person who answers for it
 * @param post what that person is in the unit
 * @param until the end of the day by which it will be rectified
 */
record Commitment(String responsible, String post, String text, Instant until) {}
