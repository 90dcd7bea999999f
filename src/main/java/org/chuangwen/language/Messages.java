package org.chuangwen.language;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

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

    /** The text if there is one; empty if no bundle has the key. */
    public static Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(under(locale, key).get(""));
    }

    /**
     * The texts whose keys begin so, by the rest of the key, in the order of the rests; none if there is no such
     * bundle.
     */
    public static Map<String, String> under(Locale locale, String beginning) {
        Map<String, String> texts = new TreeMap<>();
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "i18n." + beginning.substring(0, beginning.indexOf('.')), locale, NO_FALLBACK);
            bundle.keySet().stream()
                    .filter(key -> key.startsWith(beginning))
                    .forEach(key -> texts.put(key.substring(beginning.length()), bundle.getString(key)));
        } catch (MissingResourceException noBundle) {
            return Map.of();
        }
        return texts;
    }
}
