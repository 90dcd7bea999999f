package org.chuangwen.directory;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a file comes to, or has come to.
 *
 * @param changes one a row, in the order of the file, units first
 * @param passwords of the people who were added, told here once; empty if it was only tried
 */
public record ImportResult(List<ImportChange> changes, List<NewPassword> passwords) {

    /** How many rows of the table come to this. */
    public long count(ImportTable table, ImportChange.Kind kind) {
        return changes.stream()
                .filter(change -> change.table() == table && change.kind() == kind)
                .count();
    }

    /** How many rows of all tables come to this. */
    public long count(ImportChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Those that change anything. */
    public List<ImportChange> effective() {
        return changes.stream()
                .filter(change -> change.kind() != ImportChange.Kind.UNCHANGED)
                .toList();
    }

    /** The same for the same effect: by it one sees whether the organisation has changed since it was looked at. */
    public String fingerprint() {
        String all = effective().stream()
                .map(change ->
                        change.table() + " " + change.key() + " " + change.kind() + " " + new TreeMap<>(change.facts()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Integer.toHexString(all.length()) + "-" + Integer.toHexString(all.hashCode());
    }
}
