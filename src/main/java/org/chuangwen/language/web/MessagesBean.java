package org.chuangwen.language.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/**
 * The texts of the bundles for pages: {@code #{m['worklist.empty']}}, and with something to fill in
 * {@code #{m.of('worklist.count', n)}}.
 */
@Named("m")
@RequestScoped
public class MessagesBean extends AbstractMap<String, String> {

    private static final Logger LOG = Logger.getLogger(MessagesBean.class.getName());

    @Inject
    private Language language;

    /** The text, or the key itself if no bundle has it: a page with one odd word is better than none. */
    @Override
    public String get(Object key) {
        return of(String.valueOf(key));
    }

    public String of(String key, Object... arguments) {
        try {
            // Not List.of: a page may well have nothing to fill in.
            return Messages.text(language.locale(), key, Arrays.asList(arguments));
        } catch (MissingResourceException e) {
            LOG.log(Level.WARNING, "No text for {0}", key);
            return key;
        }
    }

    /** A page asks for keys only. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
