package org.chuangwen.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is filled into the blanks of a template, by their names: texts, pictures, and lists of further blanks. A blank
 * without a text is left out with the element that asks for it.
 */
public final class Blanks {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Map<String, List<Blanks>> lists = new HashMap<>();

    /** @param text as people wrote it; null or blank for nothing */
    public Blanks text(String name, String text) {
        if (text != null && !text.isBlank()) {
            texts.put(name, text);
        }
        return this;
    }

    /** @param jpeg a JPEG file */
    public Blanks picture(String name, byte[] jpeg) {
        pictures.put(name, jpeg);
        return this;
    }

    public Blanks list(String name, List<Blanks> items) {
        if (!items.isEmpty()) {
            lists.put(name, new ArrayList<>(items));
        }
        return this;
    }

    /** Null if there is none. */
    String text(String name) {
        return texts.get(name);
    }

    /** Null if there is none. */
    byte[] picture(String name) {
        return pictures.get(name);
    }

    List<Blanks> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return texts.containsKey(name) || pictures.containsKey(name) || lists.containsKey(name);
    }
}
