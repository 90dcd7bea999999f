package org.chuangwen.hostile;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Every file of the corpus by its name; made when asked for, the same each time. */
final class Payloads {

    private static final Map<String, Supplier<byte[]>> ALL = new TreeMap<>();

    static {
        ALL.putAll(Images.all());
        ALL.putAll(Tables.all());
        ALL.putAll(Workbooks.all());
        ALL.putAll(Documents.all());
        ALL.putAll(Offices.all());
    }

    private Payloads() {}

    static byte[] named(String name) {
        Supplier<byte[]> payload = ALL.get(name);
        if (payload == null) {
            throw new IllegalStateException("No file is named " + name);
        }
        return payload.get();
    }

    static Iterable<String> names() {
        return ALL.keySet();
    }
}
