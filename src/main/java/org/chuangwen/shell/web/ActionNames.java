package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/** What the journal's actions are called: each room names its own in its bundle, as {@code <room>.action.<action>}. */
@Named
@RequestScoped
public class ActionNames {

    /** The rooms that write into the journal, the one with most entries first. */
    private static final List<String> ROOMS = List.of(
            "rectification",
            "directory",
            "administration",
            "rules",
            "patrol",
            "map",
            "calendar",
            "meeting",
            "identity",
            "funding");

    @Inject
    private Language language;

    /** The action in words; itself if no room names it. */
    public String of(String action) {
        return room(action)
                .map(room -> Messages.text(language.locale(), room + ".action." + action))
                .orElse(action);
    }

    /** The room that names the action; empty if none does. */
    Optional<String> room(String action) {
        return ROOMS.stream()
                .filter(room -> Messages.find(language.locale(), room + ".action." + action)
                        .isPresent())
                .findFirst();
    }

    /** All that are named, by what they are called. */
    public Map<String, String> getAll() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String room : ROOMS) {
            Messages.under(language.locale(), room + ".action.").forEach(all::putIfAbsent);
        }
        return all;
    }
}
