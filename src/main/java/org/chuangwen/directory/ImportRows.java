package org.chuangwen.directory;

import java.util.ArrayList;
import java.util.List;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.problem.FieldErrors;

/** What the rows of a file mean. */
final class ImportRows {

    /** What may stand between several posts in one cell; a role's name may have blanks in it. */
    private static final String BETWEEN_POSTS = "\\s*[,;\\n\\u3001\\uFF0C\\uFF1B]\\s*";

    /** What may stand between several codes in one cell. */
    private static final String BETWEEN_CODES = "[,;\\s\\u3001\\uFF0C\\uFF1B]+";

    private ImportRows() {}

    static UnitForm unit(ImportFile.Row row, FieldErrors errors) {
        String word = row.text("kind");
        UnitKind kind = word == null ? null : ImportTable.meant(UnitKind.class, "organisation.kind.", word);
        if (word != null && kind == null) {
            errors.add("kind", "directory.unknownKind");
        }
        return new UnitForm(row.text("code"), row.text("name"), kind, row.text("parent"), pairedCodes(row));
    }

    /** The codes of the communities the row's unit stands by. */
    static List<String> pairedCodes(ImportFile.Row row) {
        return parts(row.text("paired"), BETWEEN_CODES);
    }

    static GridForm grid(ImportFile.Row row) {
        return new GridForm(
                row.text("code"),
                row.text("name"),
                row.text("community"),
                row.text("parent"),
                row.text("leader"),
                row.text("patroller"));
    }

    static PersonForm person(ImportFile.Row row, FieldErrors errors) {
        List<PersonForm.Post> posts = new ArrayList<>();
        for (String part : parts(row.text("posts"), BETWEEN_POSTS)) {
            int at = part.indexOf('@');
            Role role = at < 1 ? null : ImportTable.meant(Role.class, "organisation.role.", part.substring(0, at));
            if (role == null || at == part.length() - 1) {
                errors.add("posts", "directory.unknownPost", part);
            } else {
                posts.add(new PersonForm.Post(role, part.substring(at + 1)));
            }
        }
        return new PersonForm(row.text("username"), row.text("name"), row.text("phone"), posts);
    }

    private static List<String> parts(String cell, String between) {
        return cell == null ? List.of() : List.of(cell.strip().split(between));
    }
}
