package org.chuangwen.language;

/**
 * Fired when somebody chooses a language on a page.
 *
 * @param tag {@code zh-CN} or {@code en}
 */
public record LanguageChosen(String tag) {}
