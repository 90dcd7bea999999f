package org.chuangwen.directory;

/**
 * A password that was drawn for somebody: told once, kept nowhere, good for nothing but choosing another.
 *
 * @param password in clear
 */
public record NewPassword(long personId, String username, String name, String password) {}
