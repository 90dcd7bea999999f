package org.chuangwen.directory.rest;

import java.time.LocalDate;

/**
 * What dissolving takes.
 *
 * @param version as it was read
 * @param successor the code of what takes over
 * @param day since when it is no more
 * @param remark null for nothing
 */
public record Dissolution(int version, String successor, LocalDate day, String remark) {}
