package org.chuangwen.language;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Looks a text up in the bundles below {@code i18n/}: the part of the key before its first dot names the bundle, so
 * {@code worklist.empty} stands in {@code i18n/worklist.properties}. The bundle without a suffix is Chinese.
 */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** @throws MissingResourceException if no bundle has the key */
    public static String text(Locale locale, String key, Object... arguments) {
        return text(locale, key, List.of(arguments));
    }

    /** @throws MissingResourceException if no bundle has the key */
    public static String text(Locale locale, String key, List<Object> arguments) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("A key begins with its bundle's name", "i18n", key);
        }
        String pattern = ResourceBundle.getBundle("i18n." + key.substring(0, dot), locale, NO_FALLBACK)
                .getString(key);
        if (arguments.isEmpty()) {
            return pattern;
        }
        Object[] written = arguments.stream()
                .map(argument -> argument instanceof Instant moment ? Dates.format(locale, moment) : argument)
                .toArray();
        return new MessageFormat(pattern, locale).format(written);
    }
}
