package org.chuangwen.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;
import org.chuangwen.rules.FirstRules;

/** The demo's house begins with rules that name the demo's units. */
@ApplicationScoped
public class DemoRules implements FirstRules {

    @Override
    public Optional<InputStream> of(String tableKey) {
        return Demo.isWanted()
                ? Optional.ofNullable(DemoRules.class.getResourceAsStream("/demo/" + tableKey + ".dmn"))
                : Optional.empty();
    }
}
