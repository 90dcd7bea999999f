package org.chuangwen.worklist.process;

/**
 * What a process is about, as its engine's business key says it: {@code AJ-2026-000012} for the whole of a subject,
 * {@code AJ-2026-000012/7} for a part of it. In the key and not in a variable, so that opening a task reads nothing.
 *
 * @param part null where the process is for the whole
 */
public record BusinessKey(String subject, String part) {

    private static final char SEPARATOR = '/';

    public static BusinessKey parse(String key) {
        int at = key.indexOf(SEPARATOR);
        return at < 0 ? new BusinessKey(key, null) : new BusinessKey(key.substring(0, at), key.substring(at + 1));
    }

    @Override
    public String toString() {
        return part == null ? subject : subject + SEPARATOR + part;
    }
}
