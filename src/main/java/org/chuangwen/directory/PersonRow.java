package org.chuangwen.directory;

import org.chuangwen.organisation.Role;

/**
 * One appointment of a list.
 *
 * @param role null for somebody without any
 * @param unit the unit's name, null with the role
 */
public record PersonRow(
        long id, String username, String name, String phone, boolean active, Role role, String unitCode, String unit) {}
