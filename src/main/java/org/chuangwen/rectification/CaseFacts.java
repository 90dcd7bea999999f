package org.chuangwen.rectification;

import java.util.HashMap;
import java.util.Map;

/**
 * What the dispatch rules may look at.
 *
 * @param grid null if only the community is known
 */
record CaseFacts(String category, String subcategory, String community, String grid) {

    /** @param month 1 for January */
    Map<String, Object> asMap(RectificationCase of, int month) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(DispatchRules.CATEGORY, category);
        facts.put(DispatchRules.SUBCATEGORY, subcategory);
        facts.put(DispatchRules.COMMUNITY, community);
        facts.put(DispatchRules.GRID, grid);
        facts.put(DispatchRules.SEVERITY, of.severity().name());
        facts.put(DispatchRules.SOURCE, of.source().name());
        facts.put(DispatchRules.MONTH, month);
        return facts;
    }
}
