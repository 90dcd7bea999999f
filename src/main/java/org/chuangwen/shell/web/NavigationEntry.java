package org.chuangwen.shell.web;

import java.util.Set;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;

/**
 * A page one can go to from everywhere.
 *
 * @param key of the message bundles
 * @param roles who is shown it; empty: everybody
 */
public record NavigationEntry(String key, String icon, String page, Set<Role> roles) {

    static NavigationEntry forAll(String key, String icon, String page) {
        return new NavigationEntry(key, icon, page, Set.of());
    }

    static NavigationEntry forRoles(String key, String icon, String page, Role... roles) {
        return new NavigationEntry(key, icon, page, Set.of(roles));
    }

    boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::has);
    }

    // For pages, whose expression language reads properties.
    public String getKey() {
        return key;
    }

    public String getIcon() {
        return icon;
    }

    public String getPage() {
        return page;
    }
}
