package org.chuangwen.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chuangwen.language.Messages;

/** The tables of a file of the organisation. Which one a sheet is shows in its header, whatever the sheet's name. */
public enum ImportTable {
    UNITS("code", "name", "kind", "parent", "paired"),
    GRIDS("code", "name", "community", "parent", "leader", "patroller"),
    PEOPLE("username", "name", "phone", "posts");

    private final List<String> fields;

    ImportTable(String... fields) {
        this.fields = List.of(fields);
    }

    /** The columns by the names of the fields they fill. The first is what a row is known by. */
    public List<String> fields() {
        return fields;
    }

    /** The sheet's name as it is written to a file. */
    public String title() {
        return text(Locale.SIMPLIFIED_CHINESE, "directory.table." + this);
    }

    /** The column's title as it is written to a file. */
    public String title(String field) {
        return text(Locale.SIMPLIFIED_CHINESE, key(field));
    }

    public List<String> titles() {
        return fields.stream().map(this::title).toList();
    }

    /** The field that a title means, in Chinese or in English; null if none. */
    String fieldOf(String title) {
        for (String field : fields) {
            if (title.equals(title(field)) || title.equalsIgnoreCase(text(Locale.ENGLISH, key(field)))) {
                return field;
            }
        }
        return null;
    }

    /** How many of the titles are columns of this table. */
    long recognised(List<String> header) {
        return header.stream().filter(title -> fieldOf(title) != null).count();
    }

    private String key(String field) {
        return "directory.column." + this + "." + field;
    }

    static String text(Locale locale, String key) {
        return Messages.text(locale, key);
    }

    /** What a constant is called, in any language: as the screens call it in Chinese and English, or by its name. */
    static <E extends Enum<E>> E meant(Class<E> type, String prefix, String word) {
        for (E constant : type.getEnumConstants()) {
            List<String> words = new ArrayList<>(List.of(constant.name()));
            words.add(text(Locale.SIMPLIFIED_CHINESE, prefix + constant.name()));
            words.add(text(Locale.ENGLISH, prefix + constant.name()));
            if (words.stream().anyMatch(word::equalsIgnoreCase)) {
                return constant;
            }
        }
        return null;
    }
}
