package org.chuangwen.rules;

import java.io.InputStream;
import java.util.Optional;

/** Brings along a table's first rules in place of those in {@code bpmn/}, which name no unit of any city. */
public interface FirstRules {

    /** The DMN file of a table; empty if it is to begin with the usual one. */
    Optional<InputStream> of(String tableKey);
}
